package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping from texts to nodes; merge keys are applied already.
 *
 * <p>Keys are in the order of the text, merged ones last. No key occurs twice.
 */
public final class Mapping implements DocumentNode {
  private final Map<String, Entry> entries;
  private final Span span;
  private final Marks marks;

  /**
   * A key with its value.
   *
   * @param merged where the {@code <<} stands that brought it here; empty for the mapping's own
   */
  public record Entry(Scalar key, DocumentNode value, Optional<Span> merged) {
    public String name() {
      return key.text();
    }

    /** Key and value where they were written. */
    public Span span() {
      return key.span().source() == value.place().source()
          ? key.span().to(value.place())
          : key.span();
    }
  }

  Mapping(Map<String, Entry> entries, Span span, Marks marks) {
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    this.span = span;
    this.marks = marks;
  }

  private Mapping(Mapping original, Marks marks) {
    this.entries = original.entries;
    this.span = original.span;
    this.marks = marks;
  }

  /**
   * A mapping that was read from a text of another kind, such as XML.
   *
   * @param entries of two with the same key, the first stays
   */
  public static Mapping of(List<Entry> entries, Span span) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    entries.forEach(e -> byName.putIfAbsent(e.name(), e));
    return new Mapping(byName, span, Marks.NONE);
  }

  Mapping with(Marks other) {
    return new Mapping(this, other);
  }

  public Collection<Entry> entries() {
    return entries.values();
  }

  public Set<String> names() {
    return entries.keySet();
  }

  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  public Optional<DocumentNode> get(String name) {
    return entry(name).map(Entry::value);
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
