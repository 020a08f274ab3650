package io.plimsoll.compose;

import io.plimsoll.compose.Place.Handling;
import io.plimsoll.compose.Shape.Joining;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a later tree on an earlier one, both in long form (compose-go, {@code override/merge.go}).
 *
 * <p>Mappings merge, lists append, single values replace; the exceptions are in the shapes.
 */
final class Merge {
  private final Problems problems;
  private final InputLimits limits;
  private long merged;

  Merge(Problems problems, InputLimits limits) {
    this.problems = problems;
    this.limits = limits;
  }

  /** Whether more values were copied than the limit allows. */
  boolean isExhausted() {
    return merged > limits.of(Limit.COMPOSE_MERGED);
  }

  Tree.Fields file(Tree.Fields earlier, Tree.Fields later) {
    return fields(earlier, later, Shapes.FILE, Trail.ROOT);
  }

  /** A service put on the one it extends. */
  Tree.Fields service(Tree.Fields extended, Tree.Fields service, Trail at) {
    return fields(extended, service, Shapes.ONE_SERVICE, at).at(service.place());
  }

  Tree merge(Tree earlier, Tree later, Shape shape, Trail at) {
    if (later.place().handling() != Handling.MERGE) {
      return replaced(earlier, later);
    }
    if (later instanceof Tree.Nothing && isCollection(earlier)) {
      return earlier;
    }
    return switch (shape) {
      case Shape.Scalar s -> replaced(earlier, later);
      case Shape.Either e -> replaced(earlier, later);
      case Shape.ListOf l -> lists(earlier, later, l, at);
      case Shape.MapOf m -> mappings(earlier, later, shape, at);
      case Shape.Names n -> mappings(earlier, later, shape, at);
      case Shape.Pairs p -> mappings(earlier, later, shape, at);
      case Shape.Hosts h -> mappings(earlier, later, shape, at);
      case Shape.Struct s -> structs(earlier, later, s, at);
      case Shape.Any a -> any(earlier, later, at);
    };
  }

  private static boolean isCollection(Tree tree) {
    return tree instanceof Tree.Fields || tree instanceof Tree.Items;
  }

  private static Tree replaced(Tree earlier, Tree later) {
    boolean wasThere = !(earlier instanceof Tree.Nothing);
    return wasThere ? later.at(later.place().replacing(earlier.place())) : later;
  }

  private Tree lists(Tree earlier, Tree later, Shape.ListOf shape, Trail at) {
    if (!(earlier instanceof Tree.Items first && later instanceof Tree.Items second)) {
      return unlike(earlier, later, at);
    }
    if (shape.joining() == Joining.REPLACE) {
      return replaced(earlier, later);
    }
    merged += first.items().size() + second.items().size();
    if (shape.joining() == Joining.SUBNET) {
      return subnets(first, second, shape, at);
    }
    List<Tree> all = new ArrayList<>(first.items());
    all.addAll(second.items());
    return Uniqueness.settle(new Tree.Items(all, first.place()), shape.joining());
  }

  private Tree subnets(Tree.Items first, Tree.Items second, Shape.ListOf shape, Trail at) {
    List<Tree> all = new ArrayList<>(first.items());
    for (Tree item : second.items()) {
      Optional<String> key = Uniqueness.key(item, Joining.SUBNET);
      int same = -1;
      for (int i = 0; i < first.items().size() && key.isPresent(); i++) {
        same = Uniqueness.key(all.get(i), Joining.SUBNET).equals(key) ? i : same;
      }
      if (same < 0) {
        all.add(item);
      } else {
        all.set(same, merge(all.get(same), item, shape.item(), at));
      }
    }
    return new Tree.Items(all, first.place());
  }

  private Tree mappings(Tree earlier, Tree later, Shape shape, Trail at) {
    return earlier instanceof Tree.Fields first && later instanceof Tree.Fields second
        ? fields(first, second, shape, at)
        : unlike(earlier, later, at);
  }

  private Tree structs(Tree earlier, Tree later, Shape.Struct shape, Trail at) {
    if (!(earlier instanceof Tree.Fields first && later instanceof Tree.Fields second)) {
      return unlike(earlier, later, at);
    }
    boolean replaces =
        switch (shape.joining()) {
          case REPLACE -> true;
          case DRIVER -> {
            Optional<String> before = first.leaf("driver").map(l -> l.text().marked());
            Optional<String> after = second.leaf("driver").map(l -> l.text().marked());
            yield before.isPresent() && after.isPresent() && !before.equals(after);
          }
          case APPEND, TEXT, TARGET, SECRET, CONFIG, PATH, PORT, SUBNET, DEEP -> false;
        };
    return replaces ? replaced(earlier, later) : fields(first, second, shape, at);
  }

  private Tree any(Tree earlier, Tree later, Trail at) {
    if (earlier instanceof Tree.Fields && later instanceof Tree.Fields) {
      return mappings(earlier, later, Shape.ANY, at);
    }
    if (earlier instanceof Tree.Items && later instanceof Tree.Items) {
      return lists(earlier, later, new Shape.ListOf(Shape.ANY, Joining.APPEND, false), at);
    }
    return replaced(earlier, later);
  }

  /** Two values of which one is missing, unknown or of another kind. */
  private Tree unlike(Tree earlier, Tree later, Trail at) {
    boolean clash =
        (isCollection(earlier) || earlier instanceof Tree.Leaf)
            && (isCollection(later) || later instanceof Tree.Leaf);
    if (clash) {
      return problems.wrongType(later, at, Problems.kind(earlier) + " as in the earlier file");
    }
    boolean keepsGap = earlier instanceof Tree.Gap && isCollection(later);
    return keepsGap ? earlier : replaced(earlier, later);
  }

  private Tree.Fields fields(Tree.Fields first, Tree.Fields second, Shape shape, Trail at) {
    if (second.entries().isEmpty() && second.open().isEmpty()) {
      return first;
    }
    merged += first.entries().size() + second.entries().size();
    Map<String, Tree.Field> all = new LinkedHashMap<>(first.entries());
    for (Tree.Field field : second.entries().values()) {
      Tree.Field earlier = all.get(field.name());
      if (earlier == null) {
        all.put(field.name(), field);
      } else {
        Shape of = shapeOf(shape, field.name());
        Tree value = merge(earlier.value(), field.value(), of, at.then(field.name()));
        Tree.Field key = value.span().equals(field.value().span()) ? field : earlier;
        all.put(field.name(), key.with(value));
      }
    }
    return new Tree.Fields(all, first.open().or(second::open), first.place());
  }

  private static Shape shapeOf(Shape shape, String key) {
    return switch (shape) {
      case Shape.Struct s -> s.keys().getOrDefault(key, Shape.ANY);
      case Shape.MapOf m -> m.value();
      case Shape.Names n -> n.value();
      case Shape.Pairs p -> Shape.TEXT;
      case Shape.Hosts h -> Shape.list(Shape.TEXT, Joining.TEXT);
      case Shape.Any a -> Shape.ANY;
      case Shape.Scalar s -> Shape.ANY;
      case Shape.ListOf l -> Shape.ANY;
      case Shape.Either e -> Shape.ANY;
    };
  }
}
