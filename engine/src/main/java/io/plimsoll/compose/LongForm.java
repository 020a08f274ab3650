package io.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects a long form whose values all stand where the short form does. */
final class LongForm {
  private final Tree.Leaf leaf;
  private final Map<String, Tree.Field> fields = new LinkedHashMap<>();

  LongForm(Tree.Leaf leaf) {
    this.leaf = leaf;
  }

  LongForm put(String name, ComposeText text) {
    return put(name, new Tree.Leaf(text, leaf.isQuoted(), place()));
  }

  LongForm put(String name, Tree value) {
    fields.put(name, new Tree.Field(name, leaf.span(), value));
    return this;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Place place() {
    return Place.of(leaf.span(), leaf.place().directory());
  }

  Tree.Fields fields() {
    return new Tree.Fields(fields, Optional.empty(), leaf.place());
  }
}
