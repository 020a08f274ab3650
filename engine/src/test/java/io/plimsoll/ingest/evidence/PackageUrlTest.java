package io.plimsoll.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageUrlTest {
  @ParameterizedTest
  @CsvSource({
    "pkg:deb/debian/bash@5.0-4?arch=amd64&distro=debian-10, deb, debian, bash, 5.0-4",
    "pkg:npm/%40acme/thing@1.1.0, npm, @acme, thing, 1.1.0",
    "pkg:npm/@acme/thing, npm, @acme, thing, ''",
    "pkg:golang/github.com/acme/web@v1.2.3#cmd/web, golang, github.com/acme, web, v1.2.3",
    "PKG:Maven/org.acme/thing@1, maven, org.acme, thing, 1",
    "pkg://pypi/django@3.2, pypi, '', django, 3.2",
    "pkg:oci/web@sha256%3Aabc?repository_url=r.io/web, oci, '', web, sha256:abc",
  })
  void parts(String text, String type, String namespace, String name, String version) {
    PackageUrl purl = PackageUrl.parse(text).orElseThrow();
    assertThat(purl.type()).isEqualTo(type);
    assertThat(purl.namespace()).isEqualTo(namespace);
    assertThat(purl.name()).isEqualTo(name);
    assertThat(purl.version().orElse("")).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pkg:",
        "pkg:/",
        "pkg:deb",
        "pkg:deb/",
        "pkg:/bash",
        "deb/bash",
        "pkg:1x/a",
        "pkg:a b/c",
        "pkg:deb/%",
        "pkg:deb/%zz",
        "pkg:deb/%ff"
      })
  void noPackageUrl(String text) {
    assertThat(PackageUrl.parse(text)).isEmpty();
  }

  @Test
  void oneWithoutVersionCoversAllVersions() {
    PackageUrl any = parse("pkg:deb/debian/bash");
    PackageUrl one = parse("pkg:deb/debian/bash@5.0-4?arch=amd64");
    assertThat(any.covers(one)).isTrue();
    assertThat(one.covers(any)).isFalse();
    assertThat(parse("pkg:deb/ubuntu/bash").covers(one)).isFalse();
  }

  private static PackageUrl parse(String text) {
    return Optional.of(text).flatMap(PackageUrl::parse).orElseThrow();
  }
}
