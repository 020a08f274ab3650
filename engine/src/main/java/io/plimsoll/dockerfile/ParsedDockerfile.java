package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private static final Set<String> FRONTENDS =
      Set.of("docker/dockerfile", "docker/dockerfile-upstream", "dockerfile.v0");

  public ParsedDockerfile {
    directives = List.copyOf(directives);
    instructions = List.copyOf(instructions);
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Another program than the builder's own is named to read the file, so it may be in another
   * language and the diagnostics may be wrong.
   */
  public boolean hasForeignFrontend() {
    return directive("syntax").map(d -> !isDockerfile(d.firstWord())).orElse(false);
  }

  private static boolean isDockerfile(String frontend) {
    String name = frontend.startsWith("docker.io/") ? frontend.substring(10) : frontend;
    int end = name.length();
    for (char mark : new char[] {':', '@'}) {
      end = name.indexOf(mark) < 0 ? end : Math.min(end, name.indexOf(mark));
    }
    return FRONTENDS.contains(name.substring(0, end));
  }

  /** The directive of a key. */
  public Optional<Directive> directive(String key) {
    return directives.stream().filter(d -> d.key().equals(key)).findFirst();
  }
}
