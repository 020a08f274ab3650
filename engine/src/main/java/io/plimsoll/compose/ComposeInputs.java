package io.plimsoll.compose;

import io.plimsoll.limit.InputLimits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller adds to the files.
 *
 * @param variables of {@code .env}, {@code --env-file} and the caller
 * @param assumeUnsetEmpty as {@code docker compose}: a variable that is not given is empty
 * @param profiles selected; {@code *} selects all
 * @param projectName {@code --project-name}
 * @param limits of what is read
 */
public record ComposeInputs(
    ComposeFiles files,
    Map<String, String> variables,
    boolean assumeUnsetEmpty,
    Set<String> profiles,
    Optional<String> projectName,
    InputLimits limits) {
  /** Nothing given. */
  public static final ComposeInputs NONE =
      new ComposeInputs(
          ComposeFiles.NONE, Map.of(), false, Set.of(), Optional.empty(), InputLimits.DEFAULT);

  public ComposeInputs {
    variables = Map.copyOf(variables);
    profiles = Set.copyOf(profiles);
  }

  public ComposeInputs files(ComposeFiles given) {
    return new ComposeInputs(given, variables, assumeUnsetEmpty, profiles, projectName, limits);
  }

  public ComposeInputs variables(Map<String, String> given) {
    return new ComposeInputs(files, given, assumeUnsetEmpty, profiles, projectName, limits);
  }

  public ComposeInputs assumeUnsetEmpty(boolean assume) {
    return new ComposeInputs(files, variables, assume, profiles, projectName, limits);
  }

  public ComposeInputs profiles(Set<String> selected) {
    return new ComposeInputs(files, variables, assumeUnsetEmpty, selected, projectName, limits);
  }

  public ComposeInputs projectName(String name) {
    return new ComposeInputs(
        files, variables, assumeUnsetEmpty, profiles, Optional.of(name), limits);
  }

  public ComposeInputs limits(InputLimits given) {
    return new ComposeInputs(files, variables, assumeUnsetEmpty, profiles, projectName, given);
  }
}
