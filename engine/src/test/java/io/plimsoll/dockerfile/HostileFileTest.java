package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Small files that describe much: bounded time, bounded memory, a diagnostic. */
final class HostileFileTest {
  /** Far more than any case needs on a slow machine, far less than quadratic work would take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Evaluation evaluate(String text) {
    return Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> Evaluation.of(Dockerfiles.read(Source.of("Dockerfile", text)), BuildInputs.NONE));
  }

  private static List<Code> codes(Evaluation evaluation) {
    return evaluation.diagnostics().stream().map(d -> d.code()).distinct().toList();
  }

  @Test
  void doublingEndsAtTheLimitAndIsUnknownFromThere() {
    StringBuilder text = new StringBuilder("FROM scratch\nENV A=0123456789\n");
    text.append("ENV A=$A$A\n".repeat(60)).append("USER $A\n");
    Evaluation evaluation = evaluate(text.toString());
    assertThat(codes(evaluation)).containsExactly(Code.E1111);
    Step user = evaluation.stages().getFirst().steps().getLast();
    Instruction.User instruction = (Instruction.User) user.instruction();
    assertThat(user.value(instruction.user().orElseThrow()).parts())
        .singleElement()
        .satisfies(p -> assertThat(((Part.Hole) p).reason()).isEqualTo(Reason.LIMIT));
  }

  @Test
  void doublingOfUnknownsEndsToo() {
    String text = "FROM alpine\nENV A=$U-\n" + "ENV A=$A$A\n".repeat(60);
    assertThat(codes(evaluate(text))).containsExactly(Code.E1111);
  }

  @Test
  void manyLargeValuesShareOneBudget() {
    StringBuilder text = new StringBuilder("FROM scratch\nENV A=" + "x".repeat(30_000) + "\nENV ");
    for (int i = 0; i < 9_000; i++) {
      text.append("B").append(i).append("=y$A\nENV ");
    }
    Evaluation evaluation = evaluate(text.append("C=1\n").toString());
    assertThat(codes(evaluation)).containsExactly(Code.E1111);
  }

  @Test
  void nestingHasALimit() {
    String deep = "FROM scratch\nENV A=" + "${a:-".repeat(20_000) + "}".repeat(20_000) + "\n";
    assertThat(codes(evaluate(deep))).containsExactly(Code.E1111);
    String allowed = "FROM scratch\nENV A=" + "${a:-".repeat(32) + "x" + "}".repeat(32) + "\n";
    assertThat(codes(evaluate(allowed))).isEmpty();
  }

  @Test
  void nestingInALineWithAHeredocHasALimit() {
    String text = "FROM scratch\nRUN " + "${a:-".repeat(10_000) + "}".repeat(10_000) + "<<E\nE\n";
    assertThat(evaluate(text).file().instructions()).hasSizeGreaterThan(1);
  }

  @Test
  void deepJsonIsReadWithoutRecursion() {
    String text = "FROM scratch\nRUN [" + "[".repeat(60_000) + "\n";
    assertThat(evaluate(text).file().diagnostics()).isEmpty();
  }

  @Test
  void costlyPatternsEnd() {
    String value = "a".repeat(20_000);
    String pattern = "*a".repeat(3_000) + "b";
    String text = "FROM scratch\nENV A=" + value + "\nENV B=${A//" + pattern + "/x}\n";
    assertThat(codes(evaluate(text))).containsExactly(Code.E1111);
  }

  @Test
  void longLinesAreRefusedByBytes() {
    String fits = "FROM scratch\nLABEL a=" + "x".repeat(65_527) + "\n";
    assertThat(evaluate(fits).file().diagnostics()).isEmpty();
    String ascii = "FROM scratch\nLABEL a=" + "x".repeat(65_528) + "\n";
    assertThat(evaluate(ascii).file().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo(Code.E1109));
    String wide = "FROM scratch\nLABEL a=" + "é".repeat(32_764) + "\n";
    assertThat(evaluate(wide).file().diagnostics()).hasSize(1);
  }

  @Test
  void longInstructionsAreCut() {
    String text = "FROM scratch\nRUN a" + "\\\nbbbbbbbbbbbbbbb".repeat(20_000) + "\nUSER x\n";
    Evaluation evaluation = evaluate(text);
    assertThat(evaluation.file().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo(Code.E1111));
    assertThat(evaluation.file().instructions()).hasSize(3);
  }

  @Test
  void longFilesAreReadUpToTheLimit() {
    String text = "FROM scratch\n" + "USER x\n".repeat(100);
    ParsedDockerfile file =
        Dockerfiles.read(
            Source.of("Dockerfile", text), InputLimits.DEFAULT.with(Limit.DOCKERFILE_SIZE, 200));
    assertThat(file.instructions()).hasSizeBetween(20, 30);
    assertThat(file.diagnostics()).extracting(d -> d.code()).containsExactly(Code.E1111);
  }

  @Test
  void instructionsHaveALimit() {
    Evaluation evaluation = evaluate("FROM scratch\n" + "USER x\n".repeat(20_000));
    assertThat(evaluation.file().instructions()).hasSize(10_000);
    assertThat(evaluation.file().diagnostics())
        .extracting(d -> d.code())
        .containsExactly(Code.E1111);
  }

  @Test
  void longChainsOfStagesAreWalkedWithoutRecursion() {
    StringBuilder text = new StringBuilder("FROM alpine AS s0\nENV A=1\nONBUILD USER $A\n");
    for (int i = 1; i < 3_000; i++) {
      text.append("FROM s").append(i - 1).append(" AS s").append(i).append("\nUSER $A$B\n");
    }
    Evaluation evaluation = evaluate(text.toString());
    assertThat(evaluation.shipped()).hasSize(3_000);
    assertThat(evaluation.target()).isEqualTo(Optional.of(2_999));
  }

  @Test
  void unknownWordsAreCountedNotListed() {
    ParsedDockerfile file =
        Dockerfiles.read(Source.of("Dockerfile", "FROM scratch\n" + "{{ x }}\n".repeat(500)));
    assertThat(file.diagnostics()).hasSize(10);
    assertThat(file.diagnostics().getLast().notes())
        .containsExactly("490 more lines start with unknown words");
  }

  @Test
  void reportsHaveALimit() {
    Evaluation evaluation = evaluate("FROM scratch\nEXPOSE " + "x ".repeat(30_000) + "\n");
    assertThat(evaluation.diagnostics()).hasSize(1_001);
    assertThat(evaluation.diagnostics().getLast().message())
        .isEqualTo("29000 more problems are not listed");
  }

  @Test
  void deepChainsMakeLookupsCostly() {
    StringBuilder text = new StringBuilder("FROM alpine AS s0\nENV A=1\n");
    for (int i = 1; i < 4_000; i++) {
      text.append("FROM s").append(i - 1).append(" AS s").append(i).append("\nENV A=1\n");
    }
    for (int i = 0; i < 1_000; i++) {
      text.append("USER ").append("$a".repeat(300)).append("\n");
    }
    assertThat(codes(evaluate(text.toString()))).containsExactly(Code.E1111);
  }

  @Test
  void workGrowsWithTheFile() {
    String piece =
        "RUN apt-get update && \\\n  apt-get install -y curl\nENV A=${B:-b}\nCOPY <<E /x\nb\nE\n";
    Evaluation evaluation = evaluate("FROM alpine\n" + piece.repeat(3_000));
    assertThat(evaluation.stages().getFirst().steps()).hasSize(9_000);
    assertThat(codes(evaluation)).isEmpty();
  }
}
