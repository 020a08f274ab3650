package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands are reported where they are written, however their text came together. */
final class SpansTest {

  @Test
  void joinedLinesKeepTheirPlaces() {
    Source source = Source.of("Dockerfile", "RUN a \\\n  && b c \\\n# note\n  && d\n");
    MappedText.Builder joined = MappedText.builder(source);
    for (int line : List.of(1, 2, 4)) {
      int start = source.lineStart(line) + (line == 1 ? 4 : 0);
      int end = source.lineEnd(line) - (line == 4 ? 0 : 1);
      joined.append(start, end);
    }
    Script script = Shell.read(joined.build(), Dialect.SH, Environment.unknown("not given"));
    assertThat(script.commands().stream().map(c -> c.span().line()).toList())
        .containsExactly(1, 2, 4);
    assertThat(script.commands().get(1).span().text()).isEqualTo("b c");
  }

  @Test
  void commandsOfInnerScriptsHaveThePlaceInTheQuotes() {
    Script script = Scripts.read("sh -c \"a && \\\"b\\\" c\nd\"; eval 'e f'");
    List<Span> spans = script.commands().stream().map(Command::span).toList();
    assertThat(spans.stream().map(Span::text).toList())
        .containsExactly("a", "\"b\\\" c", "d", "e f");
    assertThat(spans.get(2).line()).isEqualTo(2);
  }

  @Test
  void backquotesWithEscapesHaveTheirPlaces() {
    Script script = Scripts.read("a `b \\`c d\\` e`");
    assertThat(script.commands().get(2).span().text()).isEqualTo("c d");
    assertThat(script.commands().get(1).argv().get(2).span().text()).isEqualTo("e");
  }

  @Test
  void wordsOfAVariableHaveThePlaceOfTheVariable() {
    Script script = Scripts.read("A='x y'; b $A");
    List<Word> argv = script.commands().get(0).argv();
    assertThat(argv).hasSize(3);
    assertThat(argv.get(2).span()).hasToString("test.sh:1:12");
  }

  @Test
  void commandSpansHoldWrappersAssignmentsAndRedirections() {
    Command command = Scripts.only(Scripts.read("  A=1 sudo b c > d ; "));
    assertThat(command.span().text()).isEqualTo("A=1 sudo b c > d");
  }
}
