package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interpolated text: known, or known in part.
 *
 * <p>So that it can be cut like a string, {@link #marked()} has one noncharacter for each hole, and
 * {@link #slice} takes indices of that.
 */
public final class ComposeText {
  /** Stands for a hole; no decoded text should hold it, one that does has it replaced. */
  public static final char MARK = '\uFFFF';

  private final List<Part> parts;
  private final int[] starts; // of each part in the marked text
  private final String marked;

  private ComposeText(List<Part> parts, String marked) {
    this.parts = List.copyOf(parts);
    this.marked = marked;
    this.starts = new int[parts.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += length(parts.get(i));
    }
  }

  private static int length(Part part) {
    return part instanceof Part.Literal l ? l.text().length() : 1;
  }

  /** A text without holes. */
  public static ComposeText of(String text) {
    return of(List.of(Part.Literal.of(text)));
  }

  static ComposeText of(List<Part> parts) {
    StringBuilder marked = new StringBuilder();
    List<Part> clean = new ArrayList<>(parts.size());
    for (Part part : parts) {
      switch (part) {
        case Part.Literal l -> {
          String text = l.text().replace(MARK, '\uFFFD');
          marked.append(text);
          clean.add(new Part.Literal(text, l.variable(), l.isAssumed()));
        }
        case Part.Hole h -> {
          marked.append(MARK);
          clean.add(h);
        }
      }
    }
    return new ComposeText(clean, marked.toString());
  }

  public List<Part> parts() {
    return parts;
  }

  /** Its characters, with {@link #MARK} for each hole. */
  public String marked() {
    return marked;
  }

  public boolean isKnown() {
    return marked.indexOf(MARK) < 0;
  }

  /** The text where all of it is known. */
  public Optional<String> known() {
    return isKnown() ? Optional.of(marked) : Optional.empty();
  }

  /** The holes in order. */
  public List<Part.Hole> holes() {
    return parts.stream().filter(Part.Hole.class::isInstance).map(Part.Hole.class::cast).toList();
  }

  /** The variables whose values or defaults are in it, and those that are not known. */
  public Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal l -> l.variable().ifPresent(names::add);
        case Part.Hole h -> names.add(h.variable());
      }
    }
    return names;
  }

  /** The text with its holes as they are written. */
  public String written() {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal l -> out.append(l.text());
        case Part.Hole h -> out.append(h.written());
      }
    }
    return out.toString();
  }

  /** A piece of it, by indices of {@link #marked()}. */
  public ComposeText slice(int from, int to) {
    List<Part> cut = new ArrayList<>();
    int found = Arrays.binarySearch(starts, from);
    int first = Math.max(0, found >= 0 ? found : -found - 2);
    for (int i = first; i < starts.length && starts[i] < to; i++) {
      Part part = parts.get(i);
      int start = Math.max(from, starts[i]) - starts[i];
      int end = Math.min(to - starts[i], length(part));
      if (start < end) {
        switch (part) {
          case Part.Literal l ->
              cut.add(
                  new Part.Literal(l.text().substring(start, end), l.variable(), l.isAssumed()));
          case Part.Hole h -> cut.add(h);
        }
      }
    }
    return new ComposeText(cut, marked.substring(from, to));
  }

  /** From an index to the end. */
  public ComposeText from(int index) {
    return slice(index, marked.length());
  }

  /** Its pieces between separators; separators within holes are not seen. */
  public List<ComposeText> split(char separator) {
    List<ComposeText> pieces = new ArrayList<>();
    int from = 0;
    for (int at = marked.indexOf(separator); at >= 0; at = marked.indexOf(separator, from)) {
      pieces.add(slice(from, at));
      from = at + 1;
    }
    pieces.add(from(from));
    return pieces;
  }

  /** Texts after each other. */
  public static ComposeText join(List<ComposeText> texts) {
    List<Part> all = new ArrayList<>();
    StringBuilder marked = new StringBuilder();
    for (ComposeText text : texts) {
      all.addAll(text.parts);
      marked.append(text.marked);
    }
    return new ComposeText(all, marked.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComposeText text && parts.equals(text.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return written();
  }
}
