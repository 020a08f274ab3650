package io.plimsoll.compose;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project: all its files as one.
 *
 * @param name absent where neither the files nor their directory tell
 * @param root all keys in long form
 * @param services in the order of the files; those that no profile starts are among them
 * @param variables that were given, by {@code .env} and the caller
 * @param open why there may be services that could not be read
 */
public record ComposeProject(
    Optional<String> name,
    Tree.Fields root,
    List<ComposeService> services,
    Map<String, String> variables,
    Optional<Tree.Gap> open,
    List<Diagnostic> diagnostics) {

  public ComposeProject {
    services = List.copyOf(services);
    variables = Map.copyOf(variables);
    diagnostics = List.copyOf(diagnostics);
  }

  public Optional<ComposeService> service(String named) {
    return services.stream().filter(s -> s.name().equals(named)).findFirst();
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
