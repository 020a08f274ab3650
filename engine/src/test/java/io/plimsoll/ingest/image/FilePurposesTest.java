package io.plimsoll.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that say what a file is for. */
final class FilePurposesTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "var/lib/apt/lists/deb.example_dists_InRelease  => package_cache",
        "root/.npm/_cacache/index-v5/00                  => package_cache",
        "usr/share/man/man1/ls.1.gz                      => manual_page",
        "usr/share/doc/curl/changelog.gz                 => documentation",
        "usr/share/doc/curl/copyright                    => none",
        "usr/lib/python3/site-packages/numpy/tests/a.py  => test",
        "srv/node_modules/left-pad/test/index.js         => test",
        "srv/node_modules/test/index.js                  => none",
        "srv/node_modules/tests                           => none",
        "srv/tests/a.py                                  => none",
        "usr/share/documents                             => none",
        "srv/app                                         => none",
      })
  void placeSaysWhatAFileIsFor(String path, String purpose) {
    assertThat(FilePurposes.of(path).orElse("none")).isEqualTo(purpose);
  }
}
