package io.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The example of a configuration in the documentation has every key, and is read without a word.
 */
final class DocumentedKeysTest {
  private static final Path DOCUMENT = Path.of("../docs/cli.md");

  private static String example() throws IOException {
    String text = Files.readString(DOCUMENT);
    int start =
        text.indexOf("```yaml\n", text.indexOf("\n## Configuration\n")) + "```yaml\n".length();
    return text.substring(start, text.indexOf("\n```", start) + 1);
  }

  @Test
  void theExampleIsValid() throws IOException {
    ConfigReader.Result read =
        ConfigReader.read(Source.of("plimsoll.yaml", example()), Schema.load());
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.file().targets()).hasSize(1);
  }

  @Test
  void theExampleHasAllKeys() throws IOException {
    String example = example();
    assertThat(
            Stream.of(ConfigReader.KEYS, ConfigReader.INPUT_KEYS, ConfigReader.TARGET_KEYS)
                .flatMap(List::stream))
        .allMatch(k -> Pattern.compile("(?m)^[ -]*" + k + ":").matcher(example).find());
  }
}
