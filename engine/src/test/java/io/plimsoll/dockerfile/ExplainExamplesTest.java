package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on diagnostics show files that have them and files that do not. */
final class ExplainExamplesTest {
  /** E1109 needs a line of 65,536 bytes, which no page should show. */
  static Stream<Code> codes() {
    return Stream.of(Code.values()).filter(c -> c.name().startsWith("E11") && c != Code.E1109);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void examplesHold(Code code) {
    String page = page(code);
    assertThat(page).startsWith("# " + code + ": " + code.title() + "\n");
    List<String> examples = examples(page);
    assertThat(examples).hasSize(2);
    assertThat(reported(examples.getFirst())).contains(code);
    assertThat(reported(examples.getLast())).doesNotContain(code);
  }

  private static Set<Code> reported(String text) {
    ParsedDockerfile file = Dockerfiles.read(Source.of("Dockerfile", text));
    Set<Code> codes = new TreeSet<>();
    file.diagnostics().forEach(d -> codes.add(d.code()));
    Evaluation.of(file, BuildInputs.NONE).diagnostics().forEach(d -> codes.add(d.code()));
    return codes;
  }

  private static List<String> examples(String page) {
    List<String> examples = new ArrayList<>();
    String[] pieces = page.split("```", -1);
    for (int i = 1; i < pieces.length; i += 2) {
      examples.add(pieces[i].substring("dockerfile\n".length()));
    }
    return examples;
  }

  private static String page(Code code) {
    String name = "explain/" + code + ".md";
    try (InputStream in = Code.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
