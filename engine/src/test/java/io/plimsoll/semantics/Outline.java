package io.plimsoll.semantics;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value is, without its reasons and places, for comparison and for messages. */
final class Outline {
  private Outline() {}

  static String of(List<Value> values) {
    return values.stream().map(Outline::of).collect(Collectors.joining("; "));
  }

  static String of(Value value) {
    return switch (value) {
      case Absent absent -> "absent";
      case Unknown unknown ->
          unknown.bounds().map(b -> "?[" + b.least() + ".." + b.most() + "]").orElse("?");
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Int number -> String.valueOf(number.value());
      case Text text -> '"' + String.join("*", text.pieces()) + '"';
      case Listing list -> listing(list);
      case Mapping map ->
          map.entries().stream()
              .map(e -> of(e.key()) + ": " + of(e.value()))
              .collect(Collectors.joining(", ", "{", map.rest().isPresent() ? ", ..}" : "}"));
      default -> value.toString();
    };
  }

  private static String listing(Listing list) {
    Stream<String> members = list.members().stream().map(Outline::of);
    return (list.set() ? members.sorted() : members)
        .collect(Collectors.joining(", ", list.set() ? "{" : "[", list.isOpen() ? ", .." : ""))
        .concat(list.set() ? "}" : "]");
  }
}
