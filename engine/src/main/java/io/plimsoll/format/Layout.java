package io.plimsoll.format;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Builds documents for what is common to all parts of a file. */
final class Layout {
  /** Columns by which what stands in braces or below a line is indented. */
  static final int INDENT = 2;

  /** Columns by which the further lines of a statement are indented. */
  static final int CONTINUED = 4;

  private final Comments comments;

  Layout(Comments comments) {
    this.comments = comments;
  }

  Comments comments() {
    return comments;
  }

  /** One item of a block. */
  record Item(Span span, Doc doc) {}

  /** A word and the spaces that bring what follows it into a column. */
  static Doc keyword(String word, int width) {
    return Doc.text(word + " ".repeat(Math.max(1, width + 1 - word.length())));
  }

  /** Items on lines of their own; a blank line between two stays. */
  Doc lines(List<Item> items) {
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (i > 0) {
        docs.add(Doc.BREAK);
        if (comments.isSeparated(items.get(i - 1).span(), item.span())) {
          docs.add(Doc.BREAK);
        }
      }
      docs.add(item.doc());
    }
    return Doc.of(docs);
  }

  /** A head and its items in braces, always on several lines unless there is nothing. */
  Doc block(Doc head, Span whole, Doc body, boolean isEmpty) {
    Doc end = isEmpty ? comments.alone(whole) : comments.atEnd(whole);
    if (isEmpty && !comments.hasCommentsAtEnd(whole)) {
      return Doc.of(head, Doc.text(" {}"));
    }
    return Doc.of(
        head, Doc.text(" {"), Doc.nest(INDENT, Doc.BREAK, body, end), Doc.BREAK, Doc.text("}"));
  }

  /** Parts with commas, aligned with the first one: as many as fit on each line. */
  Doc filled(List<Item> parts) {
    Doc list = separated(parts);
    if (Doc.breaks(list)) {
      return list;
    }
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Doc comma = i + 1 < parts.size() ? Doc.text(",") : Doc.EMPTY;
      Doc part = Doc.of(parts.get(i).doc(), comma);
      docs.add(i == 0 ? part : Doc.group(Doc.LINE, part));
    }
    return Doc.align(Doc.of(docs));
  }

  /** Parts with commas, aligned with the first one: on one line or each on its own. */
  Doc separated(List<Item> parts) {
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Item part = parts.get(i);
      docs.add(i == 0 ? Doc.EMPTY : Doc.of(Doc.LINE, comments.before(part.span())));
      docs.add(part.doc());
      docs.add(i + 1 < parts.size() ? Doc.text(",") : Doc.EMPTY);
      docs.add(comments.after(part.span()));
    }
    return Doc.align(Doc.group(Doc.of(docs)));
  }

  /** A text without interpolations, as it was written. */
  static Doc plain(PlainText text) {
    return new Doc.Verbatim(text.span().text());
  }

  /** Texts with commas. */
  Doc texts(List<PlainText> texts) {
    return filled(texts.stream().map(t -> new Item(t.span(), plain(t))).toList());
  }
}
