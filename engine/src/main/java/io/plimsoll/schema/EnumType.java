package io.plimsoll.schema;

import java.util.List;

/**
 * A closed set of constants.
 *
 * @param ordered whether {@code <} compares by declaration order
 */
public record EnumType(String name, List<String> constants, boolean ordered, String doc) {
  public EnumType {
    constants = List.copyOf(constants);
  }
}
