package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings lists of {@code NAME=VALUE} into mappings. */
final class Pairing {
  private final Problems problems;

  Pairing(Problems problems) {
    this.problems = problems;
  }

  /** Environment, labels, arguments: a later entry of a list replaces an earlier one. */
  Tree pairs(Tree tree, Trail at) {
    if (tree instanceof Tree.Fields fields) {
      return checked(fields, at);
    }
    if (!(tree instanceof Tree.Items items)) {
      return problems.wrongType(tree, at, "a mapping or a list of `NAME=VALUE`");
    }
    Map<String, Tree.Field> pairs = new LinkedHashMap<>();
    Optional<Tree.Gap> open = Optional.empty();
    for (Tree item : items.items()) {
      switch (item) {
        case Tree.Leaf leaf -> {
          ComposeText text = leaf.text();
          int equals = text.marked().indexOf('=');
          ComposeText name = equals < 0 ? text : text.slice(0, equals);
          if (name.isKnown()) {
            Tree value =
                equals < 0 ? new Tree.Nothing(leaf.place()) : leaf.with(text.from(equals + 1));
            put(pairs, name.marked(), leaf, value);
          } else {
            open = Optional.of(Fitting.unknownName(leaf.with(name), at));
          }
        }
        case Tree.Gap gap -> open = Optional.of(gap);
        case Tree.Nothing n -> {}
        case Tree.Items i -> open = Optional.of(noPairs(i, at));
        case Tree.Fields f -> open = Optional.of(noPairs(f, at));
      }
    }
    return new Tree.Fields(pairs, open, items.place());
  }

  private Tree.Gap noPairs(Tree item, Trail at) {
    return problems.wrongType(item, at, "a list of `NAME=VALUE`");
  }

  private static void put(Map<String, Tree.Field> pairs, String name, Tree.Leaf leaf, Tree value) {
    Tree.Field earlier = pairs.get(name);
    Tree kept =
        earlier == null ? value : value.at(value.place().replacing(earlier.value().place()));
    pairs.put(name, new Tree.Field(name, leaf.span(), kept));
  }

  private Tree checked(Tree.Fields fields, Trail at) {
    Map<String, Tree.Field> pairs = new LinkedHashMap<>();
    for (Tree.Field field : fields.entries().values()) {
      Tree value =
          switch (field.value()) {
            case Tree.Items i -> problems.wrongType(i, at.then(field.name()), "a single value");
            case Tree.Fields f -> problems.wrongType(f, at.then(field.name()), "a single value");
            case Tree.Leaf l -> l;
            case Tree.Nothing n -> n;
            case Tree.Gap g -> g;
          };
      pairs.put(field.name(), field.with(value));
    }
    return fields.with(pairs);
  }

  /** Names with their addresses; one name may have several. */
  Tree hosts(Tree tree, Trail at) {
    Map<String, List<Tree>> hosts = new LinkedHashMap<>();
    Map<String, Tree.Leaf> first = new LinkedHashMap<>();
    Optional<Tree.Gap> open = Optional.empty();
    switch (tree) {
      case Tree.Fields fields -> {
        for (Tree.Field field : fields.entries().values()) {
          List<Tree> values =
              field.value() instanceof Tree.Items i ? i.items() : List.of(field.value());
          for (Tree value : values) {
            if (value instanceof Tree.Leaf leaf) {
              addresses(hosts, first, field.name(), leaf, leaf.text());
            } else if (!(value instanceof Tree.Nothing)) {
              open = Optional.of(problems.wrongType(value, at.then(field.name()), "an address"));
            }
          }
        }
      }
      case Tree.Items items -> {
        for (Tree item : items.items()) {
          if (!(item instanceof Tree.Leaf leaf)) {
            open = Optional.of(problems.wrongType(item, at, "a list of `HOST=ADDRESS`"));
            continue;
          }
          ComposeText text = leaf.text();
          int equals = text.marked().indexOf('=');
          int separator = equals < 0 ? text.marked().indexOf(':') : equals;
          ComposeText name = separator < 0 ? text : text.slice(0, separator);
          if (!name.isKnown()) {
            open = Optional.of(Fitting.unknownName(leaf.with(name), at));
          } else if (separator < 0) {
            open = Optional.of(problems.malformed(leaf, at, "has no address"));
          } else {
            addresses(hosts, first, name.marked(), leaf, text.from(separator + 1));
          }
        }
      }
      case Tree.Leaf l -> {
        return problems.wrongType(l, at, "a mapping or a list of `HOST=ADDRESS`");
      }
      case Tree.Nothing n -> {
        return n;
      }
      case Tree.Gap g -> {
        return g;
      }
    }
    Map<String, Tree.Field> fields = new LinkedHashMap<>();
    first.forEach(
        (name, leaf) ->
            fields.put(
                name,
                new Tree.Field(
                    name,
                    leaf.span(),
                    new Tree.Items(hosts.getOrDefault(name, List.of()), leaf.place()))));
    return new Tree.Fields(fields, open, tree.place());
  }

  private static void addresses(
      Map<String, List<Tree>> hosts,
      Map<String, Tree.Leaf> first,
      String name,
      Tree.Leaf leaf,
      ComposeText addresses) {
    first.putIfAbsent(name, leaf);
    for (ComposeText address : addresses.split(',')) {
      String text = address.marked();
      boolean bracketed = text.startsWith("[") && text.endsWith("]") && text.length() > 1;
      hosts
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(leaf.with(bracketed ? address.slice(1, text.length() - 1) : address));
    }
  }
}
