package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.MappedText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ShellPropertiesTest {
  /** Steps for each character: looking ahead and reading again, at most once in each direction. */
  private static final int STEPS = 12;

  private static final List<String> TOKENS =
      List.of(
          "a",
          "b ",
          " ",
          "\n",
          ";",
          "&",
          "&&",
          "|",
          "||",
          "|&",
          "(",
          ")",
          "{ ",
          "}",
          "((",
          "))",
          "[[ ",
          " ]]",
          "$(",
          "`",
          "${x",
          "${x:-",
          "$((",
          "<(",
          "'",
          "\"",
          "$'",
          "\\",
          "$x",
          "$",
          "*",
          "{a,b}",
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
          "! ",
          "time ",
          "<<E\n",
          "<<-'E'\n",
          "\nE\n",
          "<<<",
          ">",
          ">>",
          "2>&1",
          "x=",
          "x+=1",
          "x=(",
          "#",
          "sh -c ",
          "eval ",
          "sudo ",
          "find -exec ",
          "set -e",
          "export ",
          "\t",
          "\r\n",
          "\u0000",
          "\u00e9",
          "\ufffc");

  @Property
  void neverThrowsOnAnyText(@ForAll String text, @ForAll Language language) {
    check(Shell.read(Scripts.text(text), dialect(language), Environment.unknown("none")));
  }

  @Property
  void neverThrowsOnAnyTokens(@ForAll("scripts") String text, @ForAll Language language) {
    check(
        Shell.read(Scripts.text(text), dialect(language), Scripts.environment(Map.of("x", "a b"))));
  }

  @Property
  void neverThrowsOnAnyExecForm(@ForAll("scripts") String first, @ForAll("scripts") String second) {
    MappedText all = Scripts.text(first + "-c" + second);
    int behind = first.length() + 2;
    check(
        Shell.readWords(
            List.of(
                all.slice(0, first.length()),
                all.slice(first.length(), behind),
                all.slice(behind, all.length())),
            Environment.unknown("none")));
    check(Shell.readHeredoc(Scripts.text("#!" + first), Dialect.SH, Environment.unknown("none")));
  }

  private static Dialect dialect(Language language) {
    return new Dialect(language, Setting.OFF, Setting.OFF);
  }

  /** What holds for every script that was read. */
  private static void check(Script script) {
    assertThat(script.status() == Status.PARSED && !script.errors().isEmpty()).isFalse();
    for (int i = 0; i < script.commands().size(); i++) {
      Command command = script.commands().get(i);
      assertThat(command.place().index()).isEqualTo(i);
      Pipeline pipeline = script.pipelineOf(command);
      assertThat(pipeline.stages().get(command.place().stage())).contains(i);
      assertThat(command.substitutions()).allMatch(s -> s < script.commands().size());
    }
    script.pipelines().forEach(p -> assertThat(p.commands()).isNotEmpty());
    script.openings().forEach(o -> assertThat(o.command()).isLessThan(script.commands().size()));
  }

  @Property
  void workIsLinear(@ForAll("scripts") String piece) {
    String text = piece.repeat(1 + 2000 / (1 + piece.length()));
    Limits limits = new Limits();
    new Parser(Scripts.text(text), true, Map.of(), limits).script();
    assertThat(limits.steps())
        .isLessThanOrEqualTo((long) STEPS * text.length() * (1 + limits.errors().size()) + 100);
  }

  @Property
  void joiningWithASemicolonAddsTheCommands(
      @ForAll("scripts") String first, @ForAll("scripts") String second) {
    Script one = Scripts.read(first);
    Script two = Scripts.read(second);
    boolean separable =
        one.status() == Status.PARSED
            && two.status() == Status.PARSED
            && one.assignments().isEmpty()
            && !one.commands().isEmpty()
            && endsInTheOpen(first)
            && !two.commands().isEmpty();
    if (separable) {
      Script both = Scripts.read(first + "\n:\n" + second);
      assertThat(both.status()).isEqualTo(Status.PARSED);
      assertThat(both.commands()).hasSize(one.commands().size() + 1 + two.commands().size());
    }
  }

  /** Whether what is appended is not part of an escape, a comment or a here-document. */
  private static boolean endsInTheOpen(String text) {
    return !text.endsWith("\\") && text.indexOf('<') < 0 && text.indexOf('>') < 0;
  }

  @Property
  void printingTheCommandsGivesTheSameCommands(@ForAll("scripts") String text) {
    List<SyntaxCommands.Simple> commands = SyntaxCommands.of(text);
    boolean plain =
        Scripts.bash(text).status() == Status.PARSED
            && endsInTheOpen(text)
            && commands.stream().allMatch(c -> c.holder().isEmpty() && !c.words().isEmpty());
    if (plain) {
      StringBuilder printed = new StringBuilder();
      for (SyntaxCommands.Simple command : commands) {
        printed.append(String.join(" ", command.setters())).append(' ');
        printed.append(String.join(" ", command.words())).append(" \n");
      }
      assertThat(SyntaxCommands.of(printed.toString()).stream().map(c -> c.words()).toList())
          .isEqualTo(commands.stream().map(c -> c.words()).toList());
    }
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.of(TOKENS).list().ofMaxSize(25).map(t -> String.join("", t));
  }
}
