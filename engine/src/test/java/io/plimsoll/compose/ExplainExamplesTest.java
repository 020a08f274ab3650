package io.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on diagnostics of Compose files show files that have them and files that do not. */
final class ExplainExamplesTest {
  /** E1312 needs more files than a page should show. */
  static Stream<Code> codes() {
    return Stream.of(Code.values())
        .filter(c -> c.name().substring(1).startsWith("13") && c != Code.E1312);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void examplesHold(Code code) {
    List<String> examples = examples(page(code));
    assertThat(examples).hasSize(2);
    assertThat(reported(examples.getFirst())).contains(code);
    assertThat(reported(examples.getLast())).isEmpty();
  }

  private static List<Code> reported(String text) {
    ComposeInputs inputs = ComposeInputs.NONE.variables(Map.of("EMPTY", ""));
    return ComposeLoader.load(Source.of("compose.yaml", text), inputs).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }

  private static List<String> examples(String page) {
    List<String> examples = new ArrayList<>();
    String[] pieces = page.split("```", -1);
    for (int i = 1; i < pieces.length; i += 2) {
      examples.add(pieces[i].substring("yaml\n".length()));
    }
    return examples;
  }

  private static String page(Code code) {
    try (InputStream in = Code.class.getResourceAsStream("explain/" + code + ".md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
