package io.plimsoll.compose;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run over the files of a project: each is read, brought into long form, and merged. */
final class Loading {
  final Problems problems = new Problems();
  final Merge merge;
  final FileAccess access;
  final InputLimits limits;
  private final Fitting fitting = new Fitting(problems);
  private int files;

  Loading(ComposeFiles files, String root, InputLimits limits) {
    this.limits = limits;
    this.merge = new Merge(problems, limits);
    this.access = new FileAccess(files, root, problems);
  }

  Tree.Fields empty(Place place) {
    return new Tree.Fields(Map.of(), Optional.empty(), place);
  }

  /**
   * A file with what it includes and extends.
   *
   * @param chain the files that include each other, down to the one that names this one
   * @param from what names it
   */
  Tree.Fields file(Source source, String path, Context context, List<String> chain, Tree from) {
    List<String> longer = new ArrayList<>(chain);
    longer.add(path);
    Tree.Fields all = empty(start(source, context));
    for (Tree.Fields document : documents(source, context, from)) {
      Tree.Fields extended = new Extending(this, context).file(document, path);
      all = merge.file(all, new Including(this, context).file(extended, longer));
    }
    return all;
  }

  /**
   * A file that another one's service extends: its services are extended when they are asked for.
   */
  Tree.Fields plain(Source source, Context context, Tree from) {
    Tree.Fields all = empty(start(source, context));
    for (Tree.Fields document : documents(source, context, from)) {
      all = merge.file(all, document);
    }
    return all;
  }

  static Place start(Source source, Context context) {
    return Place.of(source.span(0, 0), context.directory);
  }

  private List<Tree.Fields> documents(Source source, Context context, Tree from) {
    if (++files > limits.of(Limit.COMPOSE_FILES)) {
      String most = limits.shown(Limit.COMPOSE_FILES);
      Tree.Gap gap =
          problems.limit(from, Limit.COMPOSE_FILES, "a project of more than " + most + " files");
      return List.of(empty(start(source, context)).opened(gap));
    }
    Documents documents = new DocumentReader(Limits.of(source, limits), Code.E1301).yaml(source);
    problems.addAll(documents.diagnostics());
    List<Tree.Fields> read = new ArrayList<>();
    for (DocumentNode root : documents.roots()) {
      Tree tree = new TreeReader(context.directory, context.variables, problems).read(root);
      switch (tree) {
        case Tree.Fields f -> read.add(fitted(f));
        case Tree.Nothing n -> {}
        case Tree.Gap g -> read.add(empty(g.place()).opened(g));
        case Tree.Leaf l -> read.add(noMapping(l));
        case Tree.Items i -> read.add(noMapping(i));
      }
    }
    if (documents.roots().isEmpty() && documents.hasErrors()) {
      Place place = start(source, context);
      String why = "`" + source.name() + "` could not be read";
      read.add(empty(place).opened(Tree.Gap.malformed(source.name(), why, place)));
    }
    return read;
  }

  private Tree.Fields fitted(Tree.Fields root) {
    return fitting.fit(root, Shapes.FILE, Trail.ROOT) instanceof Tree.Fields f ? f : root;
  }

  private Tree.Fields noMapping(Tree root) {
    problems.add(
        Diagnostic.at(
                root.span().before(),
                Code.E1301,
                "a Compose file is a mapping, this is " + Problems.kind(root))
            .help("start with `services:`"));
    Place place = root.place();
    return empty(place).opened(Tree.Gap.malformed("syntax", "the file is no mapping", place));
  }
}
