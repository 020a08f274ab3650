package io.plimsoll.compose;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a project, up to {@link Limits#DIAGNOSTICS}. */
final class Problems {
  private final Set<Diagnostic> all = new LinkedHashSet<>();

  void add(Diagnostic diagnostic) {
    if (all.size() < Limits.DIAGNOSTICS) {
      all.add(diagnostic);
    }
  }

  void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** In the order in which they were met. */
  List<Diagnostic> settled(List<Source> files) {
    List<Diagnostic> list = new ArrayList<>(all);
    if (list.size() == Limits.DIAGNOSTICS && !files.isEmpty()) {
      list.add(
          Diagnostic.at(
                  files.getFirst().span(0, 0),
                  Code.E1312,
                  "only the first " + Limits.DIAGNOSTICS + " problems are listed")
              .help("correct the listed ones first"));
    }
    return list;
  }

  /** A value of a kind that its key does not take. */
  Tree.Gap wrongType(Tree found, Trail at, String wanted) {
    add(
        Diagnostic.at(
            found.span(), Code.E1302, "`" + at + "` is " + kind(found) + ", not " + wanted));
    return Tree.Gap.malformed(at.toString(), "`" + at + "` is not " + wanted, found.place());
  }

  static String kind(Tree tree) {
    return switch (tree) {
      case Tree.Leaf l -> "a single value";
      case Tree.Items i -> "a list";
      case Tree.Fields f -> "a mapping";
      case Tree.Nothing n -> "nothing";
      case Tree.Gap g -> "unknown";
    };
  }

  /** A value whose characters do not fit. */
  Tree.Gap malformed(Tree found, Trail at, String why) {
    add(Diagnostic.at(found.span(), Code.E1304, "the value of `" + at + "` " + why));
    return Tree.Gap.malformed(at.toString(), "the value of `" + at + "` " + why, found.place());
  }

  void unknownKey(Tree.Field field, Trail at, Collection<String> known) {
    String of = at.toString().isEmpty() ? "a Compose file" : "`" + at + "`";
    add(
        Diagnostic.at(
            field.key(),
            Code.W1303,
            "`" + field.name() + "` is no key of " + of,
            Nearest.question(field.name(), known)));
  }

  void missingKey(Tree.Fields fields, Trail at, String key) {
    add(Diagnostic.at(start(fields.span()), Code.E1313, "`" + at + "` has no `" + key + "`"));
  }

  void contradiction(Span span, String message, String help) {
    add(Diagnostic.at(span, Code.E1311, message).help(help));
  }

  void unknownName(Span span, String message, String name, Collection<String> known) {
    add(Diagnostic.at(span, Code.E1308, message, Nearest.question(name, known)));
  }

  /** A name that the project does not define. */
  void undefined(Tree.Field use, String kind, Trail at, Collection<String> known) {
    add(
        Diagnostic.at(
            use.key(),
            Code.W1314,
            "`" + at + "` names `" + use.name() + "`, which is not among the " + kind,
            Nearest.question(use.name(), known)));
  }

  Tree.Gap circular(Tree from, String message) {
    add(Diagnostic.at(from.span(), Code.E1307, message));
    return Tree.Gap.malformed("circular reference", message, from.place());
  }

  Tree.Gap limit(Tree from, Limit limit, String message) {
    add(Diagnostic.at(start(from.span()), Code.E1312, message).help(limit.wayOut()));
    return Tree.Gap.malformed("limit", message, from.place());
  }

  Tree.Gap notGiven(Tree from, String path, String help) {
    String message = "the file `" + path + "` is not given";
    add(Diagnostic.at(from.span(), Code.W1309, message).help(help));
    return new Tree.Gap(Tree.Gap.Kind.FILE, path, message, from.place());
  }

  Tree.Gap refused(Tree from, String path, String why) {
    String message = "the file `" + path + "` is not read: " + why;
    add(Diagnostic.at(from.span(), Code.E1310, message));
    return new Tree.Gap(Tree.Gap.Kind.FILE, path, message, from.place());
  }

  /** The first line of a long span: a whole service as label helps nobody. */
  private static Span start(Span span) {
    int end = Math.min(span.end(), span.source().lineEnd(span.line()));
    return new Span(span.source(), span.start(), Math.max(span.start(), end));
  }
}
