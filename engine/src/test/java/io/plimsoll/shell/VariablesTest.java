package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariablesTest {
  private static final Map<String, String> VARIABLES =
      Map.of("V", "1.22.3", "E", "", "P", "/usr/local", "L", " a  b ", "U", "https://e.org/x.tgz");

  private static List<String> lines(String script) {
    return Scripts.lines(Scripts.read(script, Dialect.BASH, VARIABLES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "$V~1.22.3",
        "go${V}x~go1.22.3x",
        "${V:-z}~1.22.3",
        "${E:-z}~z",
        "a${E-z}~a",
        "${N-z}~z",
        "${N:-${V}}~1.22.3",
        "${N:-a b}~a b",
        "${V:+set}~set",
        "${V+\"a b\"}~a b",
        "${V%.*}~1.22",
        "${V%%.*}~1",
        "${V#*.}~22.3",
        "${V##*.}~3",
        "${U##*/}~x.tgz",
        "${V/./_}~1_22.3",
        "${V//./_}~1_22_3",
        "${V//.}~1223",
        "${P^^}~/USR/LOCAL",
        "${V:0:4}~1.22",
        "${V: -1}~3",
        "${#V}~6",
        "$V$N~1.22.3"
      })
  void knownVariablesAreFilledIn(String word, String expected) {
    assertThat(lines("echo " + word)).containsExactly("echo " + expected);
  }

  @Test
  void quotedValuesAndATildeStayAsTheyAre() {
    assertThat(lines("echo \"$L\" ~/$V")).containsExactly("echo  a  b  ~/1.22.3");
  }

  @Test
  void unquotedValuesAreSplit() {
    Command command = Scripts.only(Scripts.read("apk add x$L y", Dialect.SH, VARIABLES));
    assertThat(command.argv().stream().map(Word::text).toList())
        .containsExactly("apk", "add", "x", "a", "b", "y");
    assertThat(command.written()).hasSize(4);
    assertThat(command.argv().get(3).span().text()).isEqualTo("x$L");
  }

  @Test
  void anEmptyUnquotedValueMakesNoWord() {
    assertThat(lines("echo $E $N \"$E\" z")).containsExactly("echo  z");
  }

  @Test
  void assignmentsAreKnownToWhatFollows() {
    assertThat(lines("A=1; B=\"$A.2\" && curl x-$B")).containsExactly("curl x-1.2");
    assertThat(lines("export A=1 && echo $A")).containsExactly("export A=1", "echo 1");
    assertThat(lines("A=a; A+=b; echo $A")).containsExactly("echo ab");
    assertThat(lines(": ${A:=x}; echo $A")).endsWith("echo x");
  }

  @Test
  void aPartlyKnownValueKeepsItsKnownPart() {
    Script script = Scripts.read("U=https://e.org/$1/x; curl \"$U\"");
    assertThat(Scripts.only(script).argv().get(1).parts().get(0))
        .isEqualTo(new Part.Literal("https://e.org/", true));
  }

  @Test
  void aVariableWithAnUnknownValueIsAHoleWithItsName() {
    Script script = Scripts.read("V=$(get); curl \"$V\"");
    Part.Hole hole = script.commands().get(1).argv().get(1).hole().orElseThrow();
    assertThat(hole.name()).isEqualTo("V");
    assertThat(hole.reason()).isEqualTo("it is what a command prints");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "if x; then V=2; fi; echo $V",
        "x || V=2; echo $V",
        "x && V=2; echo $V",
        "while x; do V=2; done; echo $V",
        "for V in a b; do echo $V; done",
        "case x in a) V=2;; esac; echo $V",
        "read V; echo $V",
        ". ./env; echo $V",
        "eval \"$(x)\"; echo $V",
        "f() { V=2; }; f; echo $V",
        "while x; do echo $V; V=2; done",
        "f() { echo $V; }; V=2; f",
        "((V++)); echo $V",
        "V=(a b); echo $V"
      })
  void aValueThatDependsOnTheRunIsUnknown(String script) {
    Script read = Scripts.read(script, Dialect.BASH, VARIABLES);
    assertThat(Scripts.lines(read)).contains("echo $V");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(V=2); echo $V",
        "V=2 | x; echo $V",
        "x=$(V=2); echo $V",
        "V=2 & echo $V",
        "V=2 true; echo $V",
        "if x; then V=1.22.3; fi; echo $V",
        "f() { V=2; }; echo $V",
        "sh -c 'V=2'; echo $V"
      })
  void whatASubshellSetsIsLost(String script) {
    Script read = Scripts.read(script, Dialect.BASH, VARIABLES);
    assertThat(Scripts.lines(read)).endsWith("echo 1.22.3");
  }

  @Test
  void anAssignmentBeforeASpecialBuiltinStaysInSh() {
    String script = "deps='a b' set -x && apk add $deps";
    assertThat(Scripts.lines(Scripts.read(script))).endsWith("apk add a b");
    assertThat(Scripts.lines(Scripts.bash(script))).endsWith("apk add");
  }

  @Test
  void aSingleValueOfALoopIsKnown() {
    assertThat(lines("for x in a; do echo $x; done")).containsExactly("echo a");
  }

  @Test
  void shellVariablesAreNeverKnownToBeUnset() {
    assertThat(lines("echo $HOME $RANDOM $1 $? $@")).containsExactly("echo $HOME $RANDOM $1 $? $@");
  }

  @Test
  void doublingDoesNotFillTheMemory() {
    Script script =
        Scripts.read("A=xxxxxxxxxxxxxxxx;" + "A=$A$A$A$A$A$A$A$A;".repeat(40) + "echo $A");
    Part.Hole hole = Scripts.only(script).argv().get(1).hole().orElseThrow();
    assertThat(hole.reason()).isEqualTo("the value of `A` has too many parts");
  }

  @Test
  void assignmentsAreListed() {
    Script script = Scripts.bash("A=1 B=$X cmd; export C=3 D; E=(x y); env F=1 cmd2");
    assertThat(script.assignments().stream().map(a -> a.name() + a.exported()).toList())
        .containsExactly("Atrue", "Btrue", "Ctrue", "Efalse", "Ftrue");
    assertThat(script.commands().get(0).assignments()).hasSize(2);
    assertThat(script.commands().get(1).assignments().get(0).value().orElseThrow().is("3"))
        .isTrue();
    assertThat(script.assignments().get(3).elements()).hasSize(2);
  }
}
