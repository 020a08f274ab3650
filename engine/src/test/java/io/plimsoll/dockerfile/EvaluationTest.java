package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.dockerfile.Instruction.User;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What callers of a build add: arguments, target, platform, contexts, base images. */
final class EvaluationTest {
  private static Evaluation evaluate(String text, BuildInputs inputs) {
    return Evaluation.of(Dockerfiles.read(Source.of("Dockerfile", text)), inputs);
  }

  private static Expanded user(Evaluation evaluation) {
    Step step = evaluation.stages().getLast().steps().getLast();
    return step.value(((User) step.instruction()).user().orElseThrow());
  }

  @Test
  void aBuildArgumentWinsOverDefaultsAndIsNotOverridable() {
    String text = "ARG A=global\nFROM alpine\nARG A=stage\nUSER $A\n";
    assertThat(user(evaluate(text, BuildInputs.NONE)).text()).contains("stage");
    assertThat(user(evaluate(text, BuildInputs.NONE)).overridable()).containsExactly("A");
    Expanded given = user(evaluate(text, BuildInputs.NONE.arguments(Map.of("A", "given"))));
    assertThat(given.text()).contains("given");
    assertThat(given.overridable()).isEmpty();
  }

  @Test
  void anUndeclaredBuildArgumentIsUnused() {
    BuildInputs inputs =
        BuildInputs.NONE.arguments(Map.of("B", "x", "http_proxy", "p", "BUILDKIT_SYNTAX", "s"));
    Evaluation evaluation = evaluate("FROM alpine\nUSER $B\n", inputs);
    assertThat(evaluation.unusedArguments()).containsExactly("B");
    assertThat(user(evaluation).undeclared()).containsExactly("B");
  }

  @Test
  void aTargetIsFoundInAnyCase() {
    String text = "FROM a AS one\nFROM b AS two\nFROM one\n";
    Evaluation evaluation = evaluate(text, BuildInputs.NONE.target("TWO"));
    assertThat(evaluation.target()).contains(1);
    assertThat(evaluation.used()).containsExactly(1);
    assertThat(evaluation.leaves()).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void anUnknownTargetIsReportedWithTheNearestName() {
    Evaluation evaluation = evaluate("FROM a AS build\n", BuildInputs.NONE.target("biuld"));
    assertThat(evaluation.target()).isEmpty();
    assertThat(evaluation.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(Code.E1110);
              assertThat(d.help()).contains("did you mean `build`?");
            });
  }

  @Test
  void errorsInStagesThatAreNotBuiltStopNoBuild() {
    String text = "FROM alpine AS other\nEXPOSE http\nFROM alpine\n";
    assertThat(evaluate(text, BuildInputs.NONE).diagnostics()).isEmpty();
    assertThat(evaluate(text, BuildInputs.NONE.target("other")).diagnostics()).hasSize(1);
  }

  @Test
  void aPlatformGivesItsParts() {
    String text =
        """
        FROM --platform=$BUILDPLATFORM alpine
        ARG TARGETPLATFORM TARGETOS TARGETARCH TARGETVARIANT BUILDARCH
        USER $TARGETPLATFORM-$TARGETOS-$TARGETARCH-$TARGETVARIANT-$BUILDARCH
        """;
    assertThat(user(evaluate(text, BuildInputs.NONE.platform("linux/arm/v7"))).sketch())
        .isEqualTo("linux/arm/v7-linux-arm-v7-${BUILDARCH}");
    assertThat(user(evaluate(text, BuildInputs.NONE)).parts())
        .filteredOn(Part.Hole.class::isInstance)
        .hasSize(5);
  }

  @Test
  void theTargetStageHasAName() {
    String text = "FROM alpine AS last\nARG TARGETSTAGE\nUSER $TARGETSTAGE\n";
    assertThat(user(evaluate(text, BuildInputs.NONE)).text()).contains("last");
    assertThat(user(evaluate(text.replace(" AS last", ""), BuildInputs.NONE)).text())
        .contains("default");
  }

  @Test
  void contextsReplaceImagesAndStages() {
    String text =
        "FROM nginx AS web\nCOPY --from=assets a b\nRUN --mount=from=Assets,target=/a x\n";
    Evaluation evaluation = evaluate(text, BuildInputs.NONE.contexts(Set.of("nginx", "assets")));
    Stage stage = evaluation.stages().getFirst();
    assertThat(stage.base()).isEqualTo(new StageBase.Context("nginx"));
    assertThat(stage.steps())
        .flatExtracting(Step::references)
        .extracting(StageReference::kind)
        .containsExactly(StageReference.Kind.CONTEXT, StageReference.Kind.CONTEXT);
  }

  @Test
  void aSuppliedBaseImageFillsItsVariables() {
    String text = "FROM alpine:3\nUSER $WHO$NOBODY\n";
    BuildInputs inputs =
        BuildInputs.NONE.baseEnvironments(Map.of("alpine:3", Map.of("WHO", "app")));
    Evaluation evaluation = evaluate(text, inputs);
    assertThat(user(evaluation).text()).contains("app");
    assertThat(user(evaluation).undeclared()).containsExactly("NOBODY");
    assertThat(evaluation.stages().getFirst().end().kept().keySet()).containsExactly("PATH", "WHO");
  }

  @Test
  void aStageNamedScratchIsThatStage() {
    Evaluation evaluation = evaluate("FROM alpine AS scratch\nFROM scratch\n", BuildInputs.NONE);
    assertThat(evaluation.stages().getLast().base()).isEqualTo(new StageBase.Earlier(0));
  }

  @Test
  void theLaterOfTwoStagesWithOneNameCounts() {
    String text = "FROM a AS x\nFROM b AS x\nFROM x\nCOPY --from=X a b\n";
    Evaluation evaluation = evaluate(text, BuildInputs.NONE);
    assertThat(evaluation.stages().getLast().base()).isEqualTo(new StageBase.Earlier(1));
    assertThat(evaluation.stages().getLast().dependencies()).containsExactly(1);
  }

  @Test
  void theEnvironmentOfRunHasArgumentsThatTheImageDoesNotKeep() {
    String text = "FROM scratch AS p\nENV A=1\nARG B=2\nARG C\nFROM p\nENV D=4\nRUN x\n";
    Stage stage = evaluate(text, BuildInputs.NONE).stages().getLast();
    Scope scope = stage.steps().getLast().scope();
    assertThat(scope.environment().keySet()).containsExactly("A", "B", "C", "D", "PATH");
    assertThat(scope.kept().keySet()).containsExactly("A", "D", "PATH");
  }

  @Test
  void emptyIsAStateOfItsOwn() {
    String text = "FROM scratch\nUSER $UNDEFINED\n";
    Expanded user = user(evaluate(text, BuildInputs.NONE));
    assertThat(user.text()).isEqualTo(Optional.of(""));
    assertThat(user.undeclared()).isEqualTo(Set.of("UNDEFINED"));
  }

  @Test
  void onlyOwnTriggersRunAndOnlyInChildren() {
    String text =
        "FROM scratch AS a\nONBUILD USER one\nFROM a AS b\nONBUILD USER two\nFROM b\nWORKDIR /\n";
    List<Stage> stages = evaluate(text, BuildInputs.NONE).stages();
    assertThat(stages)
        .extracting(s -> s.steps().stream().filter(Step::triggered).count())
        .containsExactly(0L, 1L, 1L);
  }
}
