package io.plimsoll.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code .dockerignore}: the last pattern decides, directories take what is below with them. */
class IgnoreListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docs|docs|true",
        "docs|docs/a/b.md|true",
        "docs|src/docs|false",
        "/docs/|docs/a|true",
        "./docs|docs|true",
        "a/../docs|docs|true",
        "*.md|README.md|true",
        "*.md|docs/README.md|false",
        "**/*.md|docs/README.md|true",
        "**/*.md|README.md|true",
        "**|any/thing|true",
        "**|.|true",
        "*|.|true",
        "a/**|a/b/c|true",
        "a/**/z|a/z|true",
        "a/**/z|a/b/c/z|true",
        "a**z|ab/z|true",
        "a**z|abz|false",
        "a?c|abc|true",
        "a?c|a/c|false",
        "[ab].c|b.c|true",
        "[^ab].c|b.c|false",
        "a\\*b|a*b|true",
        "a\\*b|axb|false",
        "a.c|abc|false",
        "*;!keep|keep|false",
        "*;!keep|keep/x|false",
        "*;!keep;keep/x|keep/x|true",
        "!keep;*|keep|true",
        "docs;! docs/a|docs/a|false",
        "# docs|# docs|false",
        "docs|./docs|true",
        "docs|/docs|true",
        "[|[|false",
      })
  void patternsExcludeAsTheBuilderDoes(String patterns, String path, boolean excluded) {
    IgnoreList list = IgnoreList.of(List.of(patterns.split(";", -1)));
    assertThat(list.excludes(path)).isEqualTo(excluded);
  }
}
