package io.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each limit gives a diagnostic and leaves the rest readable. */
final class LimitsTest {
  @Test
  void chainsOfExtendedServicesEnd() {
    StringBuilder text = new StringBuilder("services:\n  s0: {image: a}\n");
    for (int i = 1; i < 100; i++) {
      text.append("  s").append(i).append(": {extends: s").append(i - 1).append("}\n");
    }
    assertThat(codes(text.toString())).isEmpty();
    StringBuilder reversed = new StringBuilder("services:\n");
    for (int i = 99; i > 0; i--) {
      reversed.append("  s").append(i).append(": {extends: s").append(i - 1).append("}\n");
    }
    reversed.append("  s0: {image: a}\n");
    assertThat(codes(reversed.toString())).contains(Code.E1312);
  }

  @Test
  void mergingEnds() {
    StringBuilder text = new StringBuilder("services:\n  base:\n    environment:\n");
    for (int i = 0; i < 3000; i++) {
      text.append("      V").append(i).append(": x\n");
    }
    for (int i = 0; i < 3000; i++) {
      text.append("  s").append(i).append(": {extends: base, environment: {A: b}}\n");
    }
    ComposeProject project = load(text.toString());
    assertThat(project.services()).hasSize(3001);
    assertThat(project.diagnostics().stream().map(Diagnostic::code)).contains(Code.E1312);
  }

  @Test
  void includedFilesEnd() {
    ComposeFiles files =
        name -> {
          if (name.endsWith(".env")) {
            return new ComposeFiles.NotFound();
          }
          int next = Integer.parseInt(name.replaceAll("[^0-9]", "")) + 1;
          String text = "include: [f" + next + ".yaml, g" + next + ".yaml]";
          return new ComposeFiles.Given(Source.of(name, text));
        };
    ComposeProject project =
        ComposeLoader.load(
            Source.of("compose.yaml", "include: [f0.yaml]\nservices: {a: {image: b}}"),
            ComposeInputs.NONE.files(files));
    assertThat(project.services()).hasSize(1);
    assertThat(project.diagnostics()).isNotEmpty().allMatch(d -> d.code() == Code.E1312);
    assertThat(project.open()).isPresent();
  }

  @Test
  void valuesOfVariablesEnd() {
    String text = "services: {a: {command: '" + "${A}".repeat(100_000) + "'}}";
    ComposeProject project =
        ComposeLoader.load(
            Source.of("compose.yaml", text),
            ComposeInputs.NONE.variables(Map.of("A", "x".repeat(1000))));
    Tree command = project.services().getFirst().tree().get("command");
    assertThat(((Tree.Leaf) command).text().holes())
        .extracting(Part.Hole::why)
        .contains(Part.Why.LIMIT);
  }

  @Test
  void nestedDefaultsEnd() {
    String nested = "${A:-".repeat(1000) + "}".repeat(1000);
    ComposeProject project = load("services: {a: {command: \"" + nested + "\"}}");
    Tree command = project.services().getFirst().tree().get("command");
    assertThat(((Tree.Leaf) command).text().holes())
        .extracting(Part.Hole::why)
        .containsExactly(Part.Why.LIMIT);
  }

  @Test
  void aliasBombsAreRefused() {
    StringBuilder text = new StringBuilder("x-0: &a0 [x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      text.append("x-" + i + ": &a" + i + " [" + alias + ", " + alias + ", " + alias + "]\n");
    }
    assertThat(codes(text + "services: {a: {image: b}}")).containsExactly(Code.E1301);
  }

  private static List<Code> codes(String text) {
    return load(text).diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static ComposeProject load(String text) {
    return ComposeLoader.load(Source.of("compose.yaml", text), ComposeInputs.NONE);
  }
}
