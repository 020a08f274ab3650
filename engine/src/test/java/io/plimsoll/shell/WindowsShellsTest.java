package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowsShellsTest {

  private static Script read(String script, Language language) {
    Dialect dialect = new Dialect(language, Setting.OFF, Setting.OFF);
    return Shell.read(Scripts.text(script), dialect, Environment.unknown("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "a b & c~a b|c",
        "a && b || c | d~a|b|c|d",
        "@echo off~echo off",
        "echo \"a & b\"~echo a & b",
        "echo a^&b~echo a&b",
        "echo %PATH%\\x~echo %PATH%\\x",
        "echo 100% a~echo 100% a",
        "(a & b)~a|b"
      })
  void cmd(String text, String commands) {
    Script script = read(text, Language.CMD);
    assertThat(script.status()).isEqualTo(Status.PARTIAL);
    assertThat(String.join("|", Scripts.lines(script))).isEqualTo(commands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "a -B c; d~a -B c|d",
        "a | b~a|b",
        "a 'x;y' \"p|q\"~a x;y p|q",
        "a 'it''s'~a it's",
        "a \"x`\"y\"~a x\"y",
        "& 'C:\\x y.exe' -z~C:\\x y.exe -z",
        "a $env:TMP\\x~a $env:TMP\\x",
        "a (b; c) d~a (b; c) d",
        "if (x) { a; b }~if (x) { a; b }",
        "a # b; c~a",
        "a @{x=1}~a @{x=1}",
        "a && b~a|b"
      })
  void powershell(String text, String commands) {
    Script script = read(text, Language.POWERSHELL);
    assertThat(script.status()).isEqualTo(Status.PARTIAL);
    assertThat(String.join("|", Scripts.lines(script))).isEqualTo(commands);
  }

  @Test
  void escapedLineEndsJoinLines() {
    assertThat(Scripts.lines(read("a ^\nb", Language.CMD))).containsExactly("a b");
    assertThat(Scripts.lines(read("a `\nb", Language.POWERSHELL))).containsExactly("a b");
  }

  @Test
  void aPowershellHereStringIsText() {
    Script script = read("a @'\nb; c\n'@; d", Language.POWERSHELL);
    assertThat(Scripts.lines(script)).containsExactly("a \nb; c", "d");
  }

  @Test
  void variablesAreHoles() {
    Command command = read("a \"$x-${y z}\" $(b)", Language.POWERSHELL).commands().get(0);
    assertThat(command.argv().get(1).hole().orElseThrow().name()).isEqualTo("x");
    assertThat(command.argv().get(2).hole().orElseThrow().kind()).isEqualTo(Part.Kind.SUBSTITUTION);
    Command cmd = read("a %X%", Language.CMD).commands().get(0);
    assertThat(cmd.argv().get(1).hole().orElseThrow().name()).isEqualTo("X");
  }

  @Test
  void pipesAndGuardsAreKept() {
    Script script = read("a | b && c", Language.CMD);
    assertThat(script.pipelines().get(0).commands()).containsExactly(0, 1);
    assertThat(script.commands().get(1).place().stage()).isEqualTo(1);
    assertThat(script.commands().get(2).place().guard()).isEqualTo(Guard.AFTER_AND);
    assertThat(script.commands().get(2).place().failureIgnored()).isEqualTo(Setting.UNKNOWN);
  }
}
