package io.plimsoll.config;

import io.plimsoll.typed.TypedProfile.Item;
import io.plimsoll.typed.TypedRule;
import java.util.List;
import java.util.Set;

/** What items of profiles have in common. */
final class Items {
  private Items() {}

  /** Whether it names rules by {@code package.*}; before the first quote only names stand. */
  static boolean isWildcard(Item item) {
    String text = item.span().text();
    int quote = text.indexOf('"');
    return (quote < 0 ? text : text.substring(0, quote)).contains(".*");
  }

  static List<TypedRule> rules(Item item) {
    return switch (item) {
      case Item.Use u -> u.rules();
      case Item.Drop d -> d.rules();
      case Item.SetSeverity s -> s.rules();
      case Item.SetUnknown s -> s.rules();
      case Item.SetParameter p -> List.of();
      case Item.SetFailOn f -> List.of();
    };
  }

  /** Its globs as a set: two items with equal ones speak of the same files. */
  static Set<String> scope(Item item) {
    return Set.copyOf(
        switch (item) {
          case Item.Use u -> u.paths();
          case Item.Drop d -> d.paths();
          case Item.SetSeverity s -> s.paths();
          case Item.SetUnknown s -> s.paths();
          case Item.SetParameter p -> List.<String>of();
          case Item.SetFailOn f -> List.<String>of();
        });
  }
}
