package io.plimsoll.schema;

import java.util.List;

/**
 * A closed union of node types.
 *
 * @param arms names of the node types, in declaration order
 * @param common fields that every arm has
 */
public record VariantType(String name, List<String> arms, List<Field> common, String doc) {
  public VariantType {
    arms = List.copyOf(arms);
    common = List.copyOf(common);
  }
}
