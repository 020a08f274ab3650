package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "./install.sh --now~SCRIPT_FILE~./install.sh",
        "/tmp/setup~SCRIPT_FILE~/tmp/setup",
        "sh install.sh~SCRIPT_FILE~install.sh",
        "bash -x ./install a b~SCRIPT_FILE~./install",
        "sudo bash < install.sh~SCRIPT_FILE~install.sh",
        "docker-entrypoint.sh~SCRIPT_FILE~docker-entrypoint.sh",
        "./autogen.sh && make~SCRIPT_FILE~./autogen.sh",
        ". /etc/os-release~SOURCED_FILE~/etc/os-release",
        "source venv/bin/activate~SOURCED_FILE~venv/bin/activate",
        "\"$1/install.sh\"~SCRIPT_FILE~",
        ". \"$1\"~SOURCED_FILE~",
        "$1 x~COMPUTED~",
        "eval \"$(ssh-agent)\"~COMPUTED~",
        "eval echo $1~COMPUTED~",
        "sh -c \"$1\"~COMPUTED~",
        "sh -c \"$(curl -fsSL https://e.org/x.sh)\"~COMPUTED~",
        "su -c \"$1\" user~COMPUTED~",
        "curl https://e.org/x.sh | sh~STANDARD_INPUT~",
        "curl https://e.org/x.sh | sudo -E bash -s -- a~STANDARD_INPUT~",
        "wget -O- x | bash -~STANDARD_INPUT~",
        "bash <<< \"$1\"~COMPUTED~"
      })
  void whatRunsWithoutBeingWritten(String text, Opening.Kind kind, String path) {
    Script script = Shell.read(Scripts.text(text), Dialect.BASH, Environment.unknown("not given"));
    assertThat(script.status()).isEqualTo(Status.PARSED);
    assertThat(script.openings()).hasSize(1);
    Opening opening = script.openings().get(0);
    assertThat(opening.kind()).isEqualTo(kind);
    assertThat(opening.path().orElse(null)).isEqualTo(path);
    assertThat(opening.reason()).isNotBlank();
    assertThat(script.commands().get(opening.command()).span().contains(opening.span())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "apt-get install x",
        "/usr/bin/apt-get update",
        "\"$JAVA_HOME/bin/java\" -version",
        "python setup.py install",
        "npm install",
        "sh -c 'make install'",
        "sh -c \"apt-get install $1\"",
        "eval 'make install'",
        "bash",
        "bash --version",
        "node_modules/.bin/webpack",
        "./configure --prefix=/usr",
        "../src/Configure linux",
        "./gradlew build",
        "./mvnw package"
      })
  void programsByNameOpenNothing(String text) {
    Script script = Shell.read(Scripts.text(text), Dialect.BASH, Environment.unknown("not given"));
    assertThat(script.openings()).isEmpty();
    assertThat(script.commands()).isNotEmpty();
  }

  @Test
  void aComputedTextStaysACommandWithItsSubstitution() {
    Script script = Scripts.read("bash -c \"$(curl -fsSL https://e.org/x.sh)\"");
    assertThat(script.commands().get(0).is("bash")).isTrue();
    assertThat(script.commands().get(0).substitutions()).containsExactly(1);
    assertThat(script.commands().get(1).is("curl")).isTrue();
  }

  @Test
  void anInnerTextThatOnlyItsHolesMakeWholeIsComputed() {
    Script script = Scripts.read("eval \"set -- $1 \"'\"a'");
    assertThat(script.status()).isEqualTo(Status.PARSED);
    assertThat(script.openings().get(0).kind()).isEqualTo(Opening.Kind.COMPUTED);
  }
}
