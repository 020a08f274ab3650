package io.plimsoll.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.plimsoll.shell.Dialect;
import io.plimsoll.shell.Environment;
import io.plimsoll.shell.Shell;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shell scripts, in all the languages that are read. */
class ShellFuzzTest {
  private static final List<Dialect> DIALECTS =
      List.of(
          Dialect.BASH,
          Dialect.SH,
          Dialect.of(List.of("cmd", "/S", "/C")),
          Dialect.of(List.of("pwsh", "-c")));

  @FuzzTest
  @DictionaryEntries({
    "&&",
    "||",
    "|&",
    "$(",
    "${x:-",
    "${x//a/b}",
    "$((",
    "<(",
    "<<E\\x0A",
    "<<-'E'\\x0A",
    "<<<",
    "\\x0AE\\x0A",
    "if ",
    "then ",
    "elif ",
    "else ",
    "fi ",
    "for x in ",
    "do ",
    "done ",
    "while ",
    "case ",
    " in ",
    "esac ",
    ";;",
    "f() ",
    "function f ",
    "[[ ",
    " ]]",
    "((",
    "sh -c '",
    "eval ",
    "sudo ",
    "find -exec ",
    "xargs ",
    "set -e",
    "x=(",
    "2>&1",
    "$'"
  })
  void commands(byte[] input) {
    Cost.isLinear(new String(input, StandardCharsets.UTF_8), ShellFuzzTest::read);
  }

  private static void read(String text) {
    Source source = Source.of("script", text);
    MappedText all = MappedText.of(source.all());
    for (Dialect dialect : DIALECTS) {
      int commands =
          Shell.readHeredoc(all, dialect, Environment.unknown("nothing is set")).commands().size();
      assertThat(commands).isLessThanOrEqualTo(text.length());
    }
  }
}
