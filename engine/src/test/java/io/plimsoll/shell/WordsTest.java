package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

  private static List<String> words(String script) {
    return Scripts.only(Scripts.bash(script)).argv().stream().map(Word::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "echo a b~a|b",
        "echo 'a b' c~a b|c",
        "echo \"a 'b' c\"~a 'b' c",
        "echo a'b'\"c\"d~abcd",
        "echo 'a'\\''b'~a'b",
        "echo a\\ b~a b",
        "echo \"a\\\"b\\$c\\\\d\\e\"~a\"b$c\\d\\e",
        "echo ''~^^",
        "echo \"\" x~|x",
        "echo $'a\\tb\\x41\\u00e9\\101'~a\tbA\u00e9A",
        "echo $\"a b\"~a b",
        "echo a#b #c~a#b",
        "echo a$ b~a$|b",
        "echo {} a{b}c~{}|a{b}c",
        "echo a=b --x=y~a=b|--x=y",
        "echo http://a/b?c=d~http://a/b?c=d",
        "echo !x~!x",
        "echo a\\~a\\",
        "echo %n#p \\( -a \\)~%n#p|(|-a|)"
      })
  void wordsAreUnquoted(String script, String words) {
    List<String> found = words(script);
    assertThat(String.join("|", found.subList(1, found.size()))).isEqualTo(words);
  }

  @Test
  void aBackslashBeforeALineEndJoinsLines() {
    assertThat(words("echo a\\\nb \\\n  c \"d\\\ne\"")).containsExactly("echo", "ab", "c", "de");
  }

  @Test
  void aCommentThatAJoinedLineHoldsEatsTheRest() {
    assertThat(Scripts.lines(Scripts.read("apt-get update # refresh && apt-get install -y curl")))
        .containsExactly("apt-get update");
  }

  @Test
  void globsArePatternsAndNotHoles() {
    Word word = Scripts.only(Scripts.read("rm -rf /var/lib/apt/lists/*")).argv().get(2);
    assertThat(word.isLiteral()).isFalse();
    assertThat(word.hasPattern()).isTrue();
    assertThat(word.known()).contains("/var/lib/apt/lists/*");
    assertThat(word.isOpen()).isTrue();
  }

  @Test
  void quotedGlobsAreText() {
    Word word = Scripts.only(Scripts.read("find . -name '*.py' \"[a]\"")).argv().get(3);
    assertThat(word.isLiteral()).isTrue();
    assertThat(word.parts()).containsExactly(new Part.Literal("*.py", true));
  }

  @Test
  void braceListsArePatternsInBashAndTextInSh() {
    assertThat(Scripts.only(Scripts.bash("mkdir /a/{b,c}")).argv().get(1).hasPattern()).isTrue();
    assertThat(Scripts.only(Scripts.read("mkdir /a/{b,c}")).argv().get(1).isLiteral()).isTrue();
  }

  @Test
  void unknownVariablesAreHolesWithNameAndReason() {
    Script script =
        Shell.read(
            Scripts.text("curl https://e.org/v$V/\"${V}\".tgz"),
            Dialect.SH,
            Environment.unknown("no value was given"));
    Word word = Scripts.only(script).argv().get(1);
    assertThat(word.parts())
        .containsExactly(
            new Part.Literal("https://e.org/v", false),
            new Part.Hole(Part.Kind.VARIABLE, "V", "$V", false, "no value was given"),
            new Part.Literal("/", false),
            new Part.Hole(Part.Kind.VARIABLE, "V", "${V}", true, "no value was given"),
            new Part.Literal(".tgz", false));
    assertThat(word.known()).isEmpty();
    assertThat(word.text()).isEqualTo("https://e.org/v$V/${V}.tgz");
  }

  @Test
  void substitutionsAndArithmeticAreHoles() {
    List<Word> argv = Scripts.only(Scripts.bash("make -j$((1 + 2)) $[3]")).argv();
    assertThat(argv.get(1).hole())
        .get()
        .extracting(Part.Hole::kind)
        .isEqualTo(Part.Kind.ARITHMETIC);
    assertThat(argv).hasSize(3);
  }

  @Test
  void rawKeepsTheQuotes() {
    assertThat(Scripts.only(Scripts.read("echo \"a $X\"'b'")).written().get(1).raw())
        .isEqualTo("\"a $X\"'b'");
  }
}
