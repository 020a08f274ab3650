package io.plimsoll.syntax;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints trees without their places, for golden files and to compare two trees. */
public final class TreeText {
  private final boolean isCanonical;
  private final StringBuilder out = new StringBuilder();

  private TreeText(boolean isCanonical) {
    this.isCanonical = isCanonical;
  }

  /** The whole tree, comments included. */
  public static String of(PolicyFile file) {
    TreeText text = new TreeText(false);
    text.print(file, 0);
    return text.out.toString();
  }

  /** The tree without comments; parts whose order means nothing are sorted. */
  public static String meaning(PolicyFile file) {
    TreeText text = new TreeText(true);
    text.print(file, 0);
    return text.out.toString();
  }

  private void print(Object value, int depth) {
    switch (value) {
      case Optional<?> optional -> print(optional.<Object>map(v -> v).orElse("-"), depth);
      case OptionalInt optional -> line(optional.isPresent() ? optional.getAsInt() : "-");
      case Collection<?> list -> print(list, depth);
      case Name name -> line(name.text());
      case QualifiedName name -> line(name.text());
      case Record node -> node(node, depth);
      case String text -> line(text.replace("\\", "\\\\").replace("\n", "\\n"));
      default -> line(value);
    }
  }

  private void print(Collection<?> list, int depth) {
    List<?> items = list.stream().toList();
    if (isCanonical && !items.isEmpty()) {
      boolean isUnordered = items.getFirst() instanceof Meta || items.getFirst() instanceof Clause;
      if (isUnordered) {
        items =
            items.stream().sorted(Comparator.comparing(i -> i.getClass().getSimpleName())).toList();
      }
    }
    line(items.isEmpty() ? "[]" : "");
    for (Object item : items) {
      indent(depth + 1);
      out.append("- ");
      print(item, depth + 1);
    }
  }

  private void node(Record node, int depth) {
    line(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      boolean isPlace =
          component.getType().equals(Span.class) || component.getType().equals(Source.class);
      boolean isLeftOut = isCanonical && component.getName().equals("comments");
      if (!isPlace && !isLeftOut) {
        indent(depth + 1);
        out.append(component.getName()).append(": ");
        print(value(component, node), depth + 1);
      }
    }
  }

  private static Object value(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a component of a record", e);
    }
  }

  private void indent(int depth) {
    out.append("  ".repeat(depth));
  }

  private void line(Object text) {
    if (text.toString().isEmpty() && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.append(text).append('\n');
  }
}
