package io.plimsoll.compose;

import io.plimsoll.compose.Shape.Joining;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the items of a list that stand for the same thing; the last one holds. */
final class Uniqueness {
  private Uniqueness() {}

  static Tree.Items settle(Tree.Items list, Joining joining) {
    if (list.items().size() < 2 || joining == Joining.APPEND || joining == Joining.REPLACE) {
      return list;
    }
    List<Tree> kept = new ArrayList<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Tree item : list.items()) {
      Optional<String> key = key(item, joining);
      if (key.isEmpty() || !places.containsKey(key.get())) {
        key.ifPresent(k -> places.put(k, kept.size()));
        kept.add(item);
      } else {
        int earlier = places.getOrDefault(key.get(), 0);
        kept.set(earlier, item.at(item.place().replacing(kept.get(earlier).place())));
      }
    }
    return kept.size() == list.items().size() ? list : new Tree.Items(kept, list.place());
  }

  /** What an item is known by; nothing where that depends on a variable. */
  static Optional<String> key(Tree item, Joining joining) {
    if (item instanceof Tree.Leaf leaf && joining == Joining.TEXT) {
      return leaf.known().map(t -> t.contains("=") ? t.substring(0, t.indexOf('=')) : t);
    }
    if (!(item instanceof Tree.Fields fields)) {
      return Optional.empty();
    }
    return switch (joining) {
      case TARGET -> known(fields, "target");
      case SECRET -> granted(fields, "/run/secrets/");
      case CONFIG -> granted(fields, "/");
      case PATH -> known(fields, "path");
      case SUBNET -> known(fields, "subnet");
      case PORT -> port(fields);
      case TEXT, APPEND, DEEP, DRIVER, REPLACE -> Optional.empty();
    };
  }

  private static Optional<String> granted(Tree.Fields fields, String folder) {
    return (fields.get("target") instanceof Tree.Nothing
            ? known(fields, "source")
            : known(fields, "target"))
        .map(name -> name.startsWith("/") ? name : folder + name);
  }

  private static Optional<String> port(Tree.Fields fields) {
    Optional<String> target = known(fields, "target");
    Optional<String> published = or(fields, "published", target);
    Optional<String> host = or(fields, "host_ip", Optional.of("0.0.0.0"));
    Optional<String> protocol = or(fields, "protocol", Optional.of("tcp"));
    if (target.isEmpty() || published.isEmpty() || host.isEmpty() || protocol.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        host.get() + ":" + published.get() + ":" + target.get() + "/" + protocol.get());
  }

  private static Optional<String> or(Tree.Fields fields, String name, Optional<String> otherwise) {
    return fields.get(name) instanceof Tree.Nothing ? otherwise : known(fields, name);
  }

  private static Optional<String> known(Tree.Fields fields, String name) {
    return fields.leaf(name).flatMap(Tree.Leaf::known);
  }
}
