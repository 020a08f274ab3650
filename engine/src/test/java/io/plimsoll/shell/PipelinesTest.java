package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PipelinesTest {

  @Test
  void stagesKeepTheirOrder() {
    Script script = Scripts.read("curl -sSL x | sudo tar -x | tee y; ls");
    Pipeline pipeline = script.pipelines().get(0);
    assertThat(pipeline.stages()).containsExactly(List.of(0), List.of(1), List.of(2));
    assertThat(script.commands().get(1).place().stage()).isEqualTo(1);
    assertThat(script.pipelineOf(script.commands().get(3)).commands()).containsExactly(3);
    assertThat(pipeline.span().text()).isEqualTo("curl -sSL x | sudo tar -x | tee y");
  }

  @Test
  void aGroupIsAStageWithSeveralCommands() {
    Script script = Scripts.read("{ a; b; } |& (c | d)");
    assertThat(script.pipelines().get(0).stages()).containsExactly(List.of(0, 1), List.of(2, 3));
    assertThat(script.pipelines().get(0).outer()).isEmpty();
    assertThat(script.pipelineOf(script.commands().get(0)).outer()).hasValue(0);
    assertThat(script.pipelineOf(script.commands().get(3)).commands()).containsExactly(2, 3);
  }

  @Test
  void substitutionsAreNoStages() {
    Script script = Scripts.read("a $(b | c) | d");
    assertThat(script.pipelines().get(0).commands()).containsExactly(0, 3);
    assertThat(script.pipelines().get(1).commands()).containsExactly(1, 2);
    assertThat(script.pipelines().get(1).outer()).isEmpty();
  }

  @Test
  void anInnerScriptIsAStage() {
    Script script = Scripts.read("a | sh -c 'b; c' | d");
    assertThat(script.pipelines().get(0).stages())
        .containsExactly(List.of(0), List.of(1, 2), List.of(3));
    assertThat(script.commands().get(1).wrappers()).containsExactly("sh -c");
  }

  @Test
  void aPipelineOfAnInnerScriptAloneIsNoPipelineOfItsOwn() {
    Script script = Scripts.read("sh -c 'b | c'");
    assertThat(script.pipelines()).hasSize(1);
    assertThat(script.pipelines().get(0).outer()).isEmpty();
  }

  @Test
  void assignmentsAloneMakeNoPipeline() {
    Script script = Scripts.read("A=1; A=2 | B=3; c");
    assertThat(script.pipelines()).hasSize(1);
    assertThat(script.commands().get(0).place().pipeline()).isZero();
  }
}
