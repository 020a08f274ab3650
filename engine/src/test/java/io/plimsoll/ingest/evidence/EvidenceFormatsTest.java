package io.plimsoll.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EvidenceFormatsTest {
  @ParameterizedTest
  @CsvSource({
    "json/trivy.json, TRIVY",
    "json/trivy-nothing-scanned.json, TRIVY",
    "json/grype.json, GRYPE",
    "json/sarif-scout.json, SARIF",
    "json/gitlab.json, GITLAB",
    "json/cyclonedx.json, CYCLONEDX",
    "json/cyclonedx-vex.json, CYCLONEDX",
    "xml/cyclonedx.xml, CYCLONEDX_XML",
    "json/spdx.json, SPDX",
    "spdx/tag-value.spdx, SPDX_TAG_VALUE",
    "json/spdx3.json, SPDX3",
    "json/openvex.json, OPENVEX",
    "json/csaf.json, CSAF",
    "json/slsa-v1-github.json, STATEMENT",
    "jsonl/envelopes.jsonl, ENVELOPE",
    "json/bundle-with-key.json, BUNDLE",
    "json/cosign-verify.json, COSIGN",
  })
  void byContent(String file, EvidenceFormat format) {
    Path path = Path.of("src/test/resources/corpus/evidence", file);
    assertThat(EvidenceFormats.recognise(Source.of("x", GoldenCorpus.read(path)))).contains(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FROM alpine:3.20\n",
        "services:\n  web:\n    image: acme/web\n",
        "{\"name\": \"web\", \"version\": \"1.0.0\", \"dependencies\": {}}",
        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {}}",
        "[{\"Id\": \"sha256:00\", \"RepoTags\": [], \"Config\": {}}]",
        "{\"schemaVersion\": 2, \"manifests\": []}",
        "{\"version\": \"2.1.0\", \"scan\": {\"type\": \"sast\"}, \"vulnerabilities\": []}",
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"/>",
        "{",
        "[]",
        "{}"
      })
  void otherFilesAreNone(String text) {
    assertThat(EvidenceFormats.recognise(Source.of("x", text))).isEmpty();
  }
}
