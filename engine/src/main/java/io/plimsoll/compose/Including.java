package io.plimsoll.compose;

import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a file on those it includes. */
final class Including {
  /** Keys that an included file sets for itself only. */
  private static final Set<String> OWN = Set.of("name", "version", "include");

  private final Loading loading;
  private final Context context;

  Including(Loading loading, Context context) {
    this.loading = loading;
    this.context = context;
  }

  /**
   * The file on what it includes.
   *
   * @param chain the files that include each other, down to this one
   */
  Tree.Fields file(Tree.Fields file, List<String> chain) {
    Tree.Fields all = loading.empty(file.place());
    for (Tree include : file.items("include")) {
      Tree.Fields included =
          switch (include) {
            case Tree.Fields f -> project(f, chain);
            case Tree.Gap g -> lost(g);
            case Tree.Leaf l -> all;
            case Tree.Items i -> all;
            case Tree.Nothing n -> all;
          };
      all = loading.merge.file(all, included);
    }
    return all.entries().isEmpty() ? file : loading.merge.file(all, file);
  }

  /** Services that may be there. */
  private static Tree.Fields lost(Tree.Gap gap) {
    Tree.Fields services = new Tree.Fields(Map.of(), Optional.of(gap), gap.place());
    Tree.Field field = new Tree.Field("services", gap.span(), services);
    return new Tree.Fields(Map.of("services", field), Optional.empty(), gap.place());
  }

  private Tree.Fields project(Tree.Fields include, List<String> chain) {
    List<Tree> paths = include.items("path");
    if (paths.isEmpty() || !(paths.getFirst() instanceof Tree.Leaf first)) {
      return loading.empty(include.place());
    }
    if (chain.size() > loading.limits.of(Limit.COMPOSE_CHAIN)) {
      String most = loading.limits.shown(Limit.COMPOSE_CHAIN);
      String message = "more than " + most + " files include each other";
      return lost(loading.problems.limit(include, Limit.COMPOSE_CHAIN, message));
    }
    String directory =
        include
            .leaf("project_directory")
            .flatMap(Tree.Leaf::known)
            .map(d -> Paths.resolve(context.directory, d))
            .orElseGet(
                () -> Paths.directory(Paths.resolve(context.directory, first.known().orElse(""))));
    Context own = new Context(directory, variables(include, directory));
    Tree.Fields all = loading.empty(include.place());
    for (Tree path : paths) {
      if (path instanceof Tree.Leaf leaf) {
        all = loading.merge.file(all, one(leaf, own, chain));
      }
    }
    return own(Resets.drop(all));
  }

  private Tree.Fields one(Tree.Leaf path, Context own, List<String> chain) {
    return switch (loading.access.required(path)) {
      case FileAccess.Lost l -> lost(l.gap());
      case FileAccess.Text t -> {
        if (chain.contains(t.path())) {
          String message = "`" + t.path() + "` includes itself";
          yield lost(loading.problems.circular(path, message));
        }
        yield loading.file(t.source(), t.path(), own, chain, path);
      }
    };
  }

  private static Tree.Fields own(Tree.Fields included) {
    Map<String, Tree.Field> kept = new LinkedHashMap<>(included.entries());
    kept.keySet().removeAll(OWN);
    return included.with(kept);
  }

  /** The variables of the including project, below them those of the included one. */
  private Variables variables(Tree.Fields include, String directory) {
    List<Tree> named = include.items("env_file");
    Variables variables = context.variables;
    if (named.isEmpty()) {
      Optional<Source> file =
          loading.access.beside(directory.isEmpty() ? ".env" : directory + "/.env");
      return file.map(f -> and(context.variables, f)).orElse(variables);
    }
    for (Tree file : named) {
      if (file instanceof Tree.Leaf leaf
          && loading.access.required(leaf) instanceof FileAccess.Text text) {
        variables = and(variables, text.source());
      }
    }
    return variables;
  }

  private Variables and(Variables variables, Source file) {
    EnvFiles.Content content = EnvFiles.read(file, variables.all(), variables.assumeUnsetEmpty());
    loading.problems.addAll(content.diagnostics());
    return variables.and(content.variables());
  }
}
