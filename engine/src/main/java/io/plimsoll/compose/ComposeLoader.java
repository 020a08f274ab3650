package io.plimsoll.compose;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The door: the files of a project, in the order of {@code -f}, into the project. */
public final class ComposeLoader {
  private static final String NAME = "COMPOSE_PROJECT_NAME";

  private final ComposeInputs inputs;
  private final List<Source> files;
  private final String directory;
  private final Loading loading;

  private ComposeLoader(List<Source> files, ComposeInputs inputs) {
    this.inputs = inputs;
    this.files = List.copyOf(files);
    this.directory = files.isEmpty() ? "" : Paths.directory(files.getFirst().name());
    this.loading = new Loading(inputs.files(), directory, inputs.limits());
  }

  /**
   * Reads a project: whatever the files hold, the outcome is services and diagnostics.
   *
   * @param files the first one tells what relative paths are relative to; each later one is put on
   *     those before
   */
  public static ComposeProject load(List<Source> files, ComposeInputs inputs) {
    return new ComposeLoader(files, inputs).run();
  }

  /** Reads a project of one file. */
  public static ComposeProject load(Source file, ComposeInputs inputs) {
    return load(List.of(file), inputs);
  }

  private ComposeProject run() {
    Source first = files.isEmpty() ? Source.of("compose.yaml", "") : files.getFirst();
    Variables variables = Variables.of(inputs.variables(), inputs.assumeUnsetEmpty());
    Optional<String> name = name(variables);
    Map<String, String> named = new LinkedHashMap<>();
    name.ifPresent(n -> named.put(NAME, n));
    Context context = new Context(directory, variables.and(named));
    Tree.Fields all = loading.empty(Loading.start(first, context));
    for (Source file : files) {
      Tree from = new Tree.Nothing(Loading.start(file, context));
      all = loading.merge.file(all, loading.file(file, file.name(), context, List.of(), from));
    }
    Tree.Fields root = Resets.drop(all);
    new Checks(loading.problems, root).run();
    List<ComposeService> services = new Services(loading, context, inputs, root).all();
    Optional<Tree.Gap> open =
        root.open().or(() -> root.fields("services").flatMap(Tree.Fields::open));
    return new ComposeProject(
        name, root, services, inputs.variables(), open, loading.problems.settled(files));
  }

  private Optional<String> name(Variables variables) {
    return inputs
        .projectName()
        .or(() -> variables.value(NAME))
        .or(() -> written(variables))
        .or(this::ofDirectory);
  }

  /** The {@code name} of the last file that has one. */
  private Optional<String> written(Variables variables) {
    List<String> names = new ArrayList<>();
    Problems unheard = new Problems();
    for (Source file : files) {
      // Most files have none, so that they need not be parsed twice.
      boolean mayHave = file.text().contains("name");
      for (DocumentNode root :
          mayHave
              ? new DocumentReader(
                      Limits.of(file, inputs.limits()), io.plimsoll.diagnostic.Code.E1301)
                  .yaml(file)
                  .roots()
              : List.<DocumentNode>of()) {
        if (root instanceof Mapping m && m.get("name").orElse(root) instanceof Scalar s) {
          Tree name = new TreeReader(directory, variables, unheard).read(s);
          if (name instanceof Tree.Leaf l) {
            l.known().ifPresent(names::add);
          }
        }
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
  }

  private Optional<String> ofDirectory() {
    String last = directory.substring(directory.lastIndexOf('/') + 1);
    String name = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
    return name.isEmpty() || last.equals("..") ? Optional.empty() : Optional.of(name);
  }
}
