package io.plimsoll.dockerrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages on diagnostics show command lines that have them and command lines that do not. */
final class RunExamplesTest {
  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {"E1501", "E1502", "E1503", "E1504", "E1505", "E1506"})
  void examplesHold(Code code) throws IOException {
    try (InputStream in = Code.class.getResourceAsStream("explain/" + code + ".md")) {
      String page = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String[] pieces = page.split("```", -1);
      assertThat(pieces).hasSize(5);
      assertThat(codes(code, pieces[1])).contains(code);
      assertThat(codes(code, pieces[3])).doesNotContain(code);
    }
  }

  private static List<Code> codes(Code code, String block) {
    String text = block.substring(block.indexOf('\n') + 1);
    List<Diagnostic> problems =
        code == Code.E1506
            ? PairFiles.environment(
                    Lines.read("docker run --env-file a.env img").commands().getFirst(),
                    path -> new RunFiles.Text(Source.of(path, text)))
                .problems()
            : Lines.read(text).diagnostics();
    return problems.stream().map(Diagnostic::code).toList();
  }
}
