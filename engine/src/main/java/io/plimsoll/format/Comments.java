package io.plimsoll.format;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Comment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places where comments can stand, and the comments that stand there.
 *
 * <p>The layout asks for the comments before, behind and at the end of each line and element it
 * prints. In a first pass these questions tell where comments can stand; in the second they are
 * answered.
 */
final class Comments {
  private static final Comparator<Span> BY_START =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());
  private static final Comparator<Span> BY_END =
      Comparator.comparingInt(Span::end).thenComparing(Span::start, Comparator.reverseOrder());

  private final Source source;
  private final NavigableSet<Span> leadingPlaces = new TreeSet<>(BY_START);
  private final NavigableSet<Span> trailingPlaces = new TreeSet<>(BY_END);
  private final NavigableSet<Span> containers = new TreeSet<>(BY_START);

  private final Map<Span, List<Comment>> leading = new HashMap<>();
  private final Map<Span, Comment> trailing = new HashMap<>();
  private final Map<Span, List<Comment>> dangling = new HashMap<>();

  /** Items whose comments are printed: a scope and its only check are the same text. */
  private final Set<Span> printedLeading = new HashSet<>();

  private final Set<Span> printedTrailing = new HashSet<>();

  private Comments(Source source) {
    this.source = source;
  }

  static Comments collecting(Source source) {
    return new Comments(source);
  }

  /** Comments above what is printed next, which begins a line. */
  Doc before(Span item) {
    leadingPlaces.add(item);
    List<Comment> comments =
        printedLeading.add(item) ? leading.getOrDefault(item, List.of()) : List.of();
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Span next = i + 1 < comments.size() ? comments.get(i + 1).span() : item;
      docs.add(Doc.text(comments.get(i).text()));
      docs.add(Doc.BREAK);
      if (hasBlankLine(comments.get(i).span(), next)) {
        docs.add(Doc.BREAK);
      }
    }
    return Doc.of(docs);
  }

  /** Comments above a declaration; one that documents nothing must not document this one now. */
  Doc beforeDeclaration(Span item) {
    List<Comment> comments = leading.getOrDefault(item, List.of());
    leading.computeIfPresent(
        item, (span, all) -> all.stream().map(c -> plain(c, comments, span)).toList());
    return before(item);
  }

  private Comment plain(Comment comment, List<Comment> all, Span item) {
    int index = all.indexOf(comment);
    Span next = index + 1 < all.size() ? all.get(index + 1).span() : item;
    boolean documents =
        comment.text().startsWith("///")
            && !comment.text().startsWith("////")
            && !hasBlankLine(comment.span(), next);
    return documents
        ? new Comment(comment.text().substring(1), comment.ownLine(), comment.span())
        : comment;
  }

  /** The comment behind what was just printed. */
  Doc after(Span item) {
    trailingPlaces.add(item);
    Comment comment = trailing.get(item);
    return comment == null || !printedTrailing.add(item)
        ? Doc.EMPTY
        : new Doc.Suffix(comment.text());
  }

  /** An item with its comments. */
  Doc around(Span item, Doc doc) {
    return Doc.of(before(item), doc, after(item));
  }

  /** Comments at the end of a container, each with a line end before it; often none. */
  Doc atEnd(Span container) {
    Doc comments = alone(container);
    Optional<Comment> first = dangling.getOrDefault(container, List.of()).stream().findFirst();
    return first
        .map(c -> Doc.of(Doc.BREAK, isBlankAbove(c.span()) ? Doc.BREAK : Doc.EMPTY, comments))
        .orElse(Doc.EMPTY);
  }

  /** Comments in a container that has nothing else. */
  Doc alone(Span container) {
    containers.add(container);
    List<Doc> docs = new ArrayList<>();
    List<Comment> comments = dangling.getOrDefault(container, List.of());
    for (int i = 0; i < comments.size(); i++) {
      Span span = comments.get(i).span();
      if (i > 0) {
        docs.add(Doc.BREAK);
        docs.add(hasBlankLine(comments.get(i - 1).span(), span) ? Doc.BREAK : Doc.EMPTY);
      }
      docs.add(Doc.text(comments.get(i).text()));
    }
    return Doc.of(docs);
  }

  boolean hasCommentsAtEnd(Span container) {
    return dangling.containsKey(container);
  }

  /** Whether there is a blank line between an item and what is printed above the next one. */
  boolean isSeparated(Span item, Span next) {
    List<Comment> above = leading.getOrDefault(next, List.of());
    Span first = above.isEmpty() ? next : above.getFirst().span();
    return hasBlankLine(item, first);
  }

  private boolean isBlankAbove(Span span) {
    int line = span.line();
    return line > 1 && source.line(line - 1).isBlank();
  }

  /** Whether a blank line stands right above the second span, which comes later. */
  private boolean hasBlankLine(Span first, Span second) {
    if (second.start() < first.end()) {
      return false;
    }
    int from = source.lineOf(Math.max(first.start(), first.end() - 1));
    for (int line = from + 1; line < second.line(); line++) {
      if (source.line(line).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The comments of a file, in order, at the places that were collected. */
  Comments placed(List<Comment> comments) {
    Comments placed = new Comments(source);
    NavigableSet<Span> regions = new TreeSet<>(leadingPlaces);
    regions.addAll(containers);
    Deque<Span> open = new ArrayDeque<>(List.of(source.all()));
    Iterator<Span> next = regions.iterator();
    Optional<Span> pending = next.hasNext() ? Optional.of(next.next()) : Optional.empty();
    for (Comment comment : comments) {
      while (pending.filter(r -> r.start() <= comment.span().start()).isPresent()) {
        pending.ifPresent(open::push);
        pending = next.hasNext() ? Optional.of(next.next()) : Optional.empty();
      }
      open.removeIf(r -> r.end() < comment.span().end());
      place(comment, open.peek() == null ? source.all() : open.peek(), placed);
    }
    return placed;
  }

  /** Puts a comment to the smallest item or container that it lies in, or to something in that. */
  private void place(Comment comment, Span region, Comments placed) {
    if (!comment.ownLine()) {
      Optional<Span> item = endingOnLineOf(comment.span(), region);
      if (item.isPresent() && !placed.trailing.containsKey(item.get())) {
        placed.trailing.put(item.get(), comment);
        return;
      }
    }
    Optional<Span> next = beginningBehind(comment.span(), region);
    if (next.isPresent()) {
      placed.leading.computeIfAbsent(next.get(), s -> new ArrayList<>()).add(comment);
    } else if (containers.contains(region)) {
      placed.dangling.computeIfAbsent(region, s -> new ArrayList<>()).add(comment);
    } else {
      placed.leading.computeIfAbsent(region, s -> new ArrayList<>()).add(comment);
    }
  }

  /** The outermost of the items that end last before a comment, if that is on the same line. */
  private Optional<Span> endingOnLineOf(Span comment, Span region) {
    Span item = trailingPlaces.floor(source.span(0, comment.start()));
    return item != null
            && item.start() >= region.start()
            && source.lineOf(Math.max(0, item.end() - 1)) == comment.line()
        ? Optional.of(item)
        : Optional.empty();
  }

  private Optional<Span> beginningBehind(Span comment, Span region) {
    Span next = leadingPlaces.ceiling(source.span(comment.end(), source.text().length()));
    return next != null && next.end() <= region.end() ? Optional.of(next) : Optional.empty();
  }
}
