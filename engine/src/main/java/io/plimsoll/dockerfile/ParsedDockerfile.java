package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * A Dockerfile without the values of its variables.
 *
 * @param escape the escape character: a backslash or, by directive, a backtick
 * @param instructions all, in order, those before the first FROM included
 * @param comments all comment lines that are no directives, those inside instructions included
 * @param diagnostics what {@code docker build} would refuse, and what went over a limit
 */
public record ParsedDockerfile(
    Source source,
    List<Directive> directives,
    char escape,
    List<Instruction> instructions,
    List<Comment> comments,
    List<Diagnostic> diagnostics) {
  public ParsedDockerfile {
    directives = List.copyOf(directives);
    instructions = List.copyOf(instructions);
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The directive of a key. */
  public Optional<Directive> directive(String key) {
    return directives.stream().filter(d -> d.key().equals(key)).findFirst();
  }
}
