package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FailureTest {

  private static Setting ignored(Script script) {
    return script.commands().stream()
        .filter(c -> c.is("x"))
        .findFirst()
        .orElseThrow()
        .place()
        .failureIgnored();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x~OFF",
        "x && a~OFF",
        "a && x~OFF",
        "x || true~ON",
        "x || :~ON",
        "x || echo failed >&2~ON",
        "x || exit 0~ON",
        "x || { echo failed; exit 0; }~ON",
        "x || exit 1~OFF",
        "x || exit~OFF",
        "x || (echo failed; exit 1)~OFF",
        "x || false~OFF",
        "x || y~OFF",
        "x || y || true~ON",
        "x && a || true~ON",
        "x; exit 0~ON",
        "x; a~ON",
        "x || exit 1; a~OFF",
        "set -e; x; a~OFF",
        "set -e; x || true; a~ON",
        "set -e; x && a; b~ON",
        "set -e; a && x; b~OFF",
        "set -e; a && x~OFF",
        "set -ex && x && a~OFF",
        "set -e; set +e; x; a~ON",
        "set -o errexit; x; a~OFF",
        "set -e; (x; a)~OFF",
        "(x; a)~ON",
        "(x && a)~OFF",
        "if x; then a; fi~ON",
        "if a; then x; fi~OFF",
        "while x; do a; done~ON",
        "for i in 1 2; do x; done~ON",
        "set -e; for i in 1 2; do x; done~OFF",
        "! x~ON",
        "x &~ON",
        "x | a~ON",
        "a | x~OFF",
        "set -o pipefail; x | a~OFF",
        "set -eo pipefail; x | a; b~OFF",
        "set -euxo pipefail && x | a~OFF",
        "a $(x)~ON",
        "A=$(x)~OFF",
        "A=$(x); a~ON",
        "set $1; x; a~UNKNOWN",
        "if a; then set -e; fi; x; b~UNKNOWN",
        "set -e; sh -c 'x; a'~ON",
        "sh -ec 'x; a'~OFF",
        "shopt -so errexit; x; a~OFF"
      })
  void failuresThatTheScriptDoesNotSee(String script, Setting ignored) {
    assertThat(ignored(Scripts.bash(script))).isEqualTo(ignored);
  }

  @Test
  void pipelinesKnowWhetherTheirStatusIsUsed() {
    Script script = Scripts.bash("a | b || true; ! c; d | e");
    assertThat(script.pipelines().get(0).failureMatters()).isEqualTo(Setting.OFF);
    assertThat(script.pipelineOf(script.commands().get(3)).failureMatters()).isEqualTo(Setting.OFF);
    assertThat(script.pipelineOf(script.commands().get(5)).failureMatters()).isEqualTo(Setting.ON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "set -e; a~ON~OFF",
        "set -eux -o pipefail; a~ON~ON",
        "set -x && set -o pipefail && a~OFF~ON",
        "a; set -e~OFF~OFF",
        "set $X; a~UNKNOWN~UNKNOWN",
        "set +e~OFF~OFF",
        "set -- -e~OFF~OFF",
        "(set -e; a)~OFF~OFF"
      })
  void optionsAtTheStart(String script, Setting errexit, Setting pipefail) {
    Script read = Shell.read(Scripts.text(script), Dialect.BASH, Environment.unknown("not given"));
    assertThat(read.errexit()).isEqualTo(errexit);
    assertThat(read.pipefail()).isEqualTo(pipefail);
  }

  @Test
  void optionsOfTheShellCount() {
    Dialect dialect = Dialect.of(List.of("/bin/bash", "-eo", "pipefail", "-c"));
    Script script = Scripts.read("x | a; b", dialect, Map.of());
    assertThat(script.language()).isEqualTo(Language.BASH);
    assertThat(script.errexit()).isEqualTo(Setting.ON);
    assertThat(script.pipefail()).isEqualTo(Setting.ON);
    assertThat(ignored(script)).isEqualTo(Setting.OFF);
    assertThat(script.pipelines().get(0).pipefail()).isEqualTo(Setting.ON);
  }
}
