package io.plimsoll.shell;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scripts of the kind that Dockerfiles have, and what is read from each. */
final class ShellCorpusTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    return GoldenCorpus.of("shell", ".sh").tests(f -> shown(GoldenCorpus.read(f)));
  }

  private static String shown(String text) {
    MappedText script = MappedText.of(Source.of("script", text).all());
    Environment environment = Scripts.environment(Map.of("APP_USER", "web", "PATH", "/bin"));
    return show(Shell.readHeredoc(script, Dialect.SH, environment));
  }

  private static String show(Script script) {
    StringBuilder out = new StringBuilder();
    out.append(script.language()).append(' ').append(script.status());
    out.append(" errexit ").append(script.errexit());
    out.append(" pipefail ").append(script.pipefail()).append('\n');
    script.errors().forEach(e -> line(out, "error", e.span() + " " + e.message()));
    script.commands().forEach(c -> line(out, "command", show(c)));
    for (Pipeline pipeline : script.pipelines()) {
      if (pipeline.stages().size() > 1) {
        line(out, "pipe", pipeline.stages() + " matters " + pipeline.failureMatters());
      }
    }
    script.assignments().forEach(a -> line(out, "sets", show(a)));
    script.openings().forEach(o -> line(out, "opens", show(o)));
    return out.toString();
  }

  private static void line(StringBuilder out, String kind, String text) {
    out.append(kind).append(' ').append(text.replace("\n", "\\n")).append('\n');
  }

  private static String show(Command command) {
    Command.Place place = command.place();
    StringBuilder out = new StringBuilder();
    out.append(place.index()).append(" line ").append(command.span().line());
    out.append(' ').append(command.name().orElse("?")).append(words(command.args()));
    if (!command.wrappers().isEmpty()) {
      out.append(" via ").append(command.wrappers());
    }
    Stream.concat(command.redirects().stream(), command.outerRedirects().stream())
        .forEach(r -> out.append(' ').append(show(r)));
    out.append(" : ").append(place.guard());
    out.append(" ignored ").append(place.failureIgnored());
    place.function().ifPresent(f -> out.append(" in ").append(f));
    out.append(place.inSubshell() ? " subshell" : "");
    out.append(place.inBackground() ? " background" : "");
    out.append(place.negated() ? " negated" : "");
    if (!command.substitutions().isEmpty()) {
      out.append(" holds ").append(command.substitutions());
    }
    return out.toString();
  }

  /** Words with what is not literal in angle brackets. */
  private static String words(Iterable<Word> words) {
    StringBuilder out = new StringBuilder();
    words.forEach(w -> out.append(" [").append(show(w)).append(']'));
    return out.toString();
  }

  private static String show(Word word) {
    return word.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Part.Literal literal -> literal.text();
                  case Part.Pattern pattern -> "<" + pattern.text() + ">";
                  case Part.Hole hole -> "<" + hole.kind() + " " + hole.raw() + ">";
                })
        .collect(Collectors.joining());
  }

  private static String show(Redirect redirect) {
    return redirect.fd()
        + redirect.operator()
        + show(redirect.target())
        + redirect.body().map(b -> "{" + show(b) + "}").orElse("")
        + (redirect.looksLikeVersion() ? " (version?)" : "");
  }

  private static String show(Assignment assignment) {
    return assignment.name()
        + (assignment.append() ? "+=" : "=")
        + assignment.value().map(ShellCorpusTest::show).orElse("")
        + words(assignment.elements())
        + (assignment.exported() ? " exported" : "");
  }

  private static String show(Opening opening) {
    return opening.span()
        + " "
        + opening.kind()
        + " "
        + opening.path().orElse("?")
        + " by "
        + opening.command()
        + ": "
        + opening.reason();
  }
}
