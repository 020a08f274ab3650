package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecoveryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "echo it's && b~echo its|b~This single quote is not closed.",
        "echo \"a; b~echo a|b~This double quote is not closed.",
        "echo `a | b~echo a|b~This backquote is not closed.",
        "echo ${a; b~echo {a|b~`${` is not closed.",
        "echo $'a; b~echo a|b~This quote is not closed.",
        "echo $(a; b~echo $(a; b|a|b~This parenthesis is not closed.",
        "(a; b~a|b~This parenthesis is not closed.",
        "{ a; b~a|b~`{` has no `}`.",
        "{ a }; b~a }|b~`{` has no `}`.",
        "if a; then b~a|b~`if` has no `fi`.",
        "if a; b~a|b~`if` has no `then`.",
        "while a; do b~a|b~`while` has no `done`.",
        "for x in 1; b~b~`for` has no `do`.",
        "case a in b) c~c~`case` has no `esac`.",
        "[[ a == b; c~[[ a == b|c~`[[` has no `]]`.",
        "a; fi; b~a|b~`fi` is unexpected here.",
        "a ) b~a|b~`)` is unexpected here.",
        "a && && b~a|b~No command follows `&&`.",
        "&& a~a~`&&` is unexpected here.",
        "a; && b~a|b~`&&` is unexpected here.",
        "a || ; b~a|b~No command follows `||`.",
        "a | ; b~a|b~No command follows `|`.",
        "a ;; b~a|b~`;;` is unexpected here.",
        "; a~a~`;` is unexpected here.",
        "a >; b~a|b~This redirection has no target.",
        "a <<E; b~a|b~This here-document has no line `E` that ends it.",
        "A=(a; b~b~This array is not closed.",
        "f(); b~b~This function has no body."
      })
  void whatCanBeReadIsRead(String text, String commands, String message) {
    Script script = Scripts.bash(text);
    assertThat(script.status()).isEqualTo(Status.PARTIAL);
    assertThat(script.errors().get(0).message()).isEqualTo(message);
    assertThat(String.join("|", Scripts.lines(script))).isEqualTo(commands);
  }

  @Test
  void anErrorPointsAtItsPlace() {
    ShellError error = Scripts.read("a\nb \"c").errors().get(0);
    assertThat(error.span()).hasToString("test.sh:2:3");
    assertThat(error.span().text()).isEqualTo("\"");
  }

  @Test
  void nestingThatIsTooDeepStopsTheReading() {
    Script script = Scripts.read("a; " + "$(".repeat(100) + "b");
    assertThat(script.status()).isEqualTo(Status.PARTIAL);
    assertThat(Scripts.lines(script)).contains("a");
    assertThat(script.errors().get(0).message())
        .isEqualTo("The rest is not read: nested more than 64 levels deep.");
    assertThat(Scripts.read("$(".repeat(60) + "b" + ")".repeat(60)).status())
        .isEqualTo(Status.PARSED);
  }

  @Test
  void aScriptThatIsTooLongIsOpaque() {
    Script script = Scripts.read("a;".repeat(Limits.TEXT / 2 + 1));
    assertThat(script.status()).isEqualTo(Status.OPAQUE);
    assertThat(script.commands()).isEmpty();
    assertThat(script.errors()).hasSize(1);
  }

  @Test
  void tooManyWordsStopTheReading() {
    Script script = Scripts.read("a ".repeat(Limits.TOKENS + 10));
    assertThat(script.status()).isEqualTo(Status.PARTIAL);
    assertThat(script.errors().get(0).message()).contains("100000 words");
  }

  @Test
  void tooManyErrorsStopTheReading() {
    Script script = Scripts.read("a; \" ; ' ; ` ;".repeat(1000));
    assertThat(script.errors()).hasSizeLessThanOrEqualTo(Limits.ERRORS + 1);
    assertThat(script.status()).isEqualTo(Status.PARTIAL);
  }
}
