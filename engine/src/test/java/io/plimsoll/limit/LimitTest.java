package io.plimsoll.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits are documented options: the table of the command has each of them as the code does. */
final class LimitTest {
  private static final Path TABLE = Path.of("../docs/cli.md");

  @Test
  void theTableHasAllLimitsInTheirOrder() throws IOException {
    List<String> rows =
        Files.readAllLines(TABLE).stream()
            .dropWhile(l -> !l.startsWith("| limit | default |"))
            .skip(2)
            .takeWhile(l -> l.startsWith("|"))
            .toList();
    assertThat(rows)
        .map(l -> List.of(l.split(" *\\| *", -1)).subList(1, 4))
        .containsExactlyElementsOf(
            Stream.of(Limit.values())
                .map(l -> List.of("`" + l.word() + "`", l.show(l.standard()), l.show(l.most())))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void eachLimitHasAWayOut(Limit limit) {
    assertThat(Limit.of(limit.word())).contains(limit);
    assertThat(limit.standard()).isPositive().isLessThan(limit.most());
    assertThat(limit.wayOut())
        .contains("`--limit " + limit.word() + "=…`")
        .contains("`inputs.limits`");
    assertThat(limit.hint()).contains("--limit " + limit.word());
  }

  @Test
  void valuesAreShownAsTheyAreWritten() {
    assertThat(Limit.DOCUMENT_SIZE.show(64L << 20)).isEqualTo("64MiB");
    assertThat(Limit.DOCUMENT_SIZE.show(1000)).isEqualTo("1000B");
    assertThat(Limit.DOCUMENT_SIZE.show(1536L << 10)).isEqualTo("1536KiB");
    assertThat(Limit.IMAGE_SIZE.show(1L << 45)).isEqualTo("32TiB");
    assertThat(Limit.DOCUMENT_DEPTH.show(1024)).isEqualTo("1024");
  }

  @Test
  void noLimitIsOff() {
    InputLimits limits = InputLimits.DEFAULT.with(Limit.JAR_DEPTH, 5);
    assertThat(limits.of(Limit.JAR_DEPTH)).isEqualTo(5);
    assertThat(limits.of(Limit.JAR_FILES)).isEqualTo(Limit.JAR_FILES.standard());
    assertThat(InputLimits.DEFAULT.with(Limit.IMAGE_SIZE, 1L << 50).length(Limit.IMAGE_SIZE))
        .isLessThan(Integer.MAX_VALUE);
    assertThatThrownBy(() -> limits.with(Limit.JAR_DEPTH, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jar_depth");
    assertThatThrownBy(() -> limits.with(Limit.JAR_DEPTH, 1000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
