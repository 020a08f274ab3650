package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Edit;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Edits of a YAML or JSON text that leave it one: entries and items go as a whole, and texts stay
 * quoted as they are. What cannot be done so is not done.
 */
public final class DocumentEdits {
  /** Texts that mean the same without quotes, wherever they stand (YAML 1.2.2, 7.3.3). */
  private static final Pattern PLAIN =
      Pattern.compile("[\\w./$](?:[\\w./@+$=~-]|:(?=[^\\s:])){0,500}");

  private final Source source;
  private final List<DocumentNode> roots;

  private DocumentEdits(Source source, List<DocumentNode> roots) {
    this.source = source;
    this.roots = roots;
  }

  /** Edits of a text; one that cannot be read has no entries. */
  public static DocumentEdits of(Source source) {
    DocumentReader reader = new DocumentReader(Limits.INPUT, Code.E1004);
    boolean isJson = source.text().stripLeading().startsWith("{") && isNamedJson(source.name());
    return new DocumentEdits(source, (isJson ? reader.json(source) : reader.yaml(source)).roots());
  }

  private static boolean isNamedJson(String name) {
    return name.endsWith(".json");
  }

  /**
   * Removes the entry or item that a value belongs to. A collection that would be empty goes too: a
   * key without value is another thing than no key.
   *
   * @param value where it stands; a part of a text is none
   */
  public Optional<Edit> delete(Span value) {
    List<Held> path = Held.path(roots, value);
    if (path.isEmpty() || isPart(path.getLast(), value)) {
      return Optional.empty();
    }
    int at = path.size() - 1;
    while (at >= 0 && path.get(at).isAlone()) {
      at--;
    }
    return at < 0
        ? Optional.empty()
        : new Removals(source).of(path.get(at)).map(s -> new Edit(s, ""));
  }

  private static boolean isPart(Held held, Span place) {
    return held.value() instanceof Scalar s
        && s.place().contains(place)
        && !s.place().equals(place)
        && place.start() != place.end();
  }

  /**
   * Whether an edit together with others takes all that a collection holds, and leaves its key or
   * dash behind.
   */
  public boolean empties(Edit edit, List<Edit> others) {
    List<Span> gone = new ArrayList<>(List.of(edit.span()));
    others.stream()
        .filter(e -> e.replacement().isEmpty() && e.span().source() == edit.span().source())
        .forEach(e -> gone.add(e.span()));
    return edit.replacement().isEmpty()
        && roots.stream().anyMatch(root -> empties(root, edit.span(), gone));
  }

  private static boolean empties(DocumentNode node, Span edit, List<Span> gone) {
    List<Held> all = Held.own(node);
    boolean touched = all.stream().anyMatch(h -> edit.contains(h.span()));
    return touched
        ? all.stream().allMatch(h -> gone.stream().anyMatch(g -> g.contains(h.span())))
        : all.stream()
            .filter(h -> h.span().start() <= edit.end() && edit.start() <= h.span().end())
            .anyMatch(h -> empties(h.value(), edit, gone));
  }

  /** Writes another text in the place of one. */
  public Optional<Edit> replace(Span value, String text) {
    return scalar(value).flatMap(s -> written(s.style(), text).map(w -> new Edit(s.span(), w)));
  }

  /**
   * Writes more at the beginning or the end of a text. What begins with a line break becomes
   * entries of their own, behind the one that holds the value.
   */
  public Optional<Edit> insert(Span value, String more, boolean before) {
    if (more.startsWith("\n") && !before) {
      List<Held> path = Held.path(roots, value);
      return path.isEmpty() || isPart(path.getLast(), value)
          ? Optional.empty()
          : new Insertions(source).behind(path.getLast(), more.substring(1));
    }
    return scalar(value).flatMap(s -> insert(s, more, before));
  }

  private static Optional<Edit> insert(Scalar scalar, String more, boolean before) {
    Span span = scalar.span();
    return switch (scalar.style()) {
      case PLAIN ->
          written(scalar.style(), before ? more + span.text() : span.text() + more)
              .filter(whole -> !whole.startsWith("\""))
              .map(whole -> new Edit(before ? span.before() : span.after(), more));
      case SINGLE_QUOTED, DOUBLE_QUOTED -> {
        int at = before ? span.start() + 1 : span.end() - 1;
        yield written(scalar.style(), more)
            .map(w -> new Edit(span.source().span(at, at), w.substring(1, w.length() - 1)));
      }
      case LITERAL, FOLDED -> Optional.empty();
    };
  }

  private Optional<Scalar> scalar(Span place) {
    List<Held> path = Held.path(roots, place);
    return path.isEmpty() || !(path.getLast().value() instanceof Scalar scalar)
        ? Optional.empty()
        : Optional.of(scalar).filter(s -> s.place().equals(place) && s.span().equals(place));
  }

  private static Optional<String> written(Scalar.Style style, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return switch (style) {
      case PLAIN -> Optional.of(PLAIN.matcher(text).matches() ? text : doubleQuoted(text));
      case SINGLE_QUOTED -> Optional.of("'" + text.replace("'", "''") + "'");
      case DOUBLE_QUOTED -> Optional.of(doubleQuoted(text));
      case LITERAL, FOLDED -> Optional.empty();
    };
  }

  private static String doubleQuoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
