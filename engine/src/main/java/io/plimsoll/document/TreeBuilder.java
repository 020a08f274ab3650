package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Builds the tree of one document after the other; recursion ends at the limit of depth. */
final class TreeBuilder {
  private final Tokens tokens;
  private final Limits limits;
  private final DocumentProblems problems;
  private final Map<String, Built> anchors = new HashMap<>();
  private final Set<String> unfinished = new HashSet<>();

  /**
   * A node with what it stands for once aliases are written out.
   *
   * @param nodes in it, itself included
   * @param height levels of collections
   */
  private record Built(DocumentNode node, long nodes, int height) {}

  TreeBuilder(Tokens tokens, Limits limits, Code code, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.limits = limits;
    this.problems = new DocumentProblems(code, diagnostics);
  }

  /** Reads all documents into a list, so that those before a syntax error remain. */
  void read(List<DocumentNode> roots) throws Unreadable {
    while (tokens.advance()) {
      anchors.clear();
      unfinished.clear();
      roots.add(node(0).node());
    }
  }

  private Built node(int depth) throws Unreadable {
    if (tokens.isAlias()) {
      return alias(depth);
    }
    Marks marks = tokens.marks();
    marks.anchor().ifPresent(unfinished::add);
    Built built =
        switch (tokens.token()) {
          case START_OBJECT -> mapping(depth + 1);
          case START_ARRAY -> sequence(depth + 1);
          default -> new Built(scalar(), 1, 0);
        };
    if (built.nodes() > limits.nodes().most()) {
      throw new Unreadable(problems.tooMany(built.node().span(), limits.nodes()));
    }
    marks.anchor().ifPresent(name -> finish(name, built));
    return built;
  }

  private void finish(String name, Built built) {
    unfinished.remove(name);
    anchors.put(name, built);
  }

  private Built alias(int depth) throws Unreadable {
    Span place = tokens.span();
    String name = tokens.text();
    Built target = anchors.get(name);
    if (unfinished.contains(name) || target == null) {
      problems.badAlias(place, name, unfinished.contains(name), anchors.keySet());
      return new Built(new Broken(place, Marks.NONE), 1, 0);
    }
    if (depth + target.height() > limits.depth().most()) {
      throw new Unreadable(problems.tooDeep(place, limits.depth()));
    }
    return new Built(reached(target.node(), place), target.nodes(), target.height());
  }

  private static DocumentNode reached(DocumentNode node, Span place) {
    Marks marks = node.marks().reachedFrom(place);
    return switch (node) {
      case Scalar s -> new Scalar(s.text(), s.style(), s.span(), marks);
      case Sequence s -> new Sequence(s.items(), s.span(), marks);
      case Mapping m -> m.with(marks);
      case Broken b -> new Broken(b.span(), marks);
    };
  }

  private Scalar scalar() throws Unreadable {
    return new Scalar(tokens.text(), tokens.style(), tokens.span(), tokens.marks());
  }

  private Built sequence(int depth) throws Unreadable {
    Span open = tokens.span();
    Marks marks = tokens.marks();
    checkDepth(open, depth);
    List<DocumentNode> items = new ArrayList<>();
    long nodes = 1;
    int height = 0;
    Span last = open;
    while (next(last) != JsonToken.END_ARRAY) {
      Built item = node(depth);
      items.add(item.node());
      nodes = count(nodes, item, open);
      height = Math.max(height, item.height());
      last = item.node().place();
    }
    return new Built(new Sequence(items, whole(open, last), marks), nodes, height + 1);
  }

  private Built mapping(int depth) throws Unreadable {
    Span open = tokens.span();
    Marks marks = tokens.marks();
    checkDepth(open, depth);
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    List<Mapping.Entry> merges = new ArrayList<>();
    long nodes = 1;
    int height = 0;
    Span last = open;
    while (next(last) != JsonToken.END_OBJECT) {
      Scalar key = scalar();
      key.marks().anchor().ifPresent(name -> finish(name, new Built(key, 1, 0)));
      next(key.span());
      Built value = node(depth);
      nodes = count(nodes, value, open);
      height = Math.max(height, value.height());
      last = value.node().place();
      Mapping.Entry entry = new Mapping.Entry(key, value.node(), Optional.empty());
      if (Merging.isMerge(key) && tokens.merges()) {
        merges.add(entry);
      } else {
        add(entries, entry);
      }
    }
    Merging.apply(merges, entries, problems);
    Mapping mapping = new Mapping(entries, whole(open, last), marks);
    return new Built(mapping, nodes, height + 1);
  }

  private void add(Map<String, Mapping.Entry> entries, Mapping.Entry entry) {
    Mapping.Entry first = entries.putIfAbsent(entry.name(), entry);
    if (first != null) {
      problems.twice(entry.key(), first.key());
    }
  }

  private long count(long nodes, Built more, Span open) throws Unreadable {
    long all = nodes + more.nodes();
    if (all > limits.nodes().most()) {
      throw new Unreadable(problems.tooMany(open, limits.nodes()));
    }
    return all;
  }

  private void checkDepth(Span open, int depth) throws Unreadable {
    if (depth > limits.depth().most()) {
      throw new Unreadable(problems.tooDeep(open.before(), limits.depth()));
    }
  }

  private JsonToken next(Span last) throws Unreadable {
    if (!tokens.advance()) {
      throw new Unreadable(problems.ends(last.after()));
    }
    return tokens.token();
  }

  /** A flow collection ends with its bracket, a block collection with its last node. */
  private Span whole(Span open, Span last) {
    Span close = tokens.span();
    boolean isFlow = open.text().startsWith("[") || open.text().startsWith("{");
    if (isFlow) {
      return open.to(close);
    }
    return open.before().to(last.end() < open.start() ? open.before() : last);
  }
}
