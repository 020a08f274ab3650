package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the tree of one file into its long form and reports what does not fit.
 *
 * <p>What does not fit becomes a gap; all else is still there.
 */
final class Fitting {
  private final Problems problems;
  private final Scalars scalars;
  private final ShortForms shortForms;

  Fitting(Problems problems) {
    this.problems = problems;
    this.scalars = new Scalars(problems);
    this.shortForms = new ShortForms(problems);
  }

  Tree fit(Tree tree, Shape shape, Trail at) {
    if (tree instanceof Tree.Nothing || tree instanceof Tree.Gap) {
      return tree;
    }
    return switch (shape) {
      case Shape.Any a -> tree;
      case Shape.Scalar s -> scalars.fit(tree, s.kind(), at);
      case Shape.ListOf l -> list(tree, l, at);
      case Shape.MapOf m ->
          tree instanceof Tree.Fields f
              ? values(f, m.value(), at)
              : problems.wrongType(tree, at, "a mapping");
      case Shape.Names n -> names(tree, n, at);
      case Shape.Pairs p -> new Pairing(problems).pairs(tree, at);
      case Shape.Hosts h -> new Pairing(problems).hosts(tree, at);
      case Shape.Struct s -> struct(tree, s, at);
      case Shape.Either e ->
          tree instanceof Tree.Leaf ? fit(tree, e.single(), at) : fit(tree, e.collection(), at);
    };
  }

  private Tree list(Tree tree, Shape.ListOf shape, Trail at) {
    if (!(tree instanceof Tree.Items items)) {
      if (shape.orOne() && !(tree instanceof Tree.Fields && shape.item() instanceof Shape.Scalar)) {
        return new Tree.Items(List.of(fit(tree, shape.item(), at)), tree.place());
      }
      return problems.wrongType(tree, at, "a list");
    }
    List<Tree> fitted = new ArrayList<>(items.items().size());
    for (int i = 0; i < items.items().size(); i++) {
      Tree item = fit(items.items().get(i), shape.item(), at.then(String.valueOf(i)));
      if (!(item instanceof Tree.Nothing)) {
        fitted.add(item);
      }
    }
    return Uniqueness.settle(new Tree.Items(fitted, items.place()), shape.joining());
  }

  private Tree values(Tree.Fields fields, Shape shape, Trail at) {
    Map<String, Tree.Field> fitted = new LinkedHashMap<>();
    for (Tree.Field field : fields.entries().values()) {
      fitted.put(field.name(), field.with(fit(field.value(), shape, at.then(field.name()))));
    }
    return fields.with(fitted);
  }

  private Tree names(Tree tree, Shape.Names shape, Trail at) {
    if (tree instanceof Tree.Fields fields) {
      return values(fields, shape.value(), at);
    }
    if (!(tree instanceof Tree.Items items)) {
      return problems.wrongType(tree, at, "a list or a mapping");
    }
    Map<String, Tree.Field> named = new LinkedHashMap<>();
    Optional<Tree.Gap> open = Optional.empty();
    for (Tree item : items.items()) {
      switch (item) {
        case Tree.Leaf l when l.text().isKnown() -> {
          String name = l.text().marked();
          named.put(name, new Tree.Field(name, l.span(), new Tree.Nothing(l.place())));
        }
        case Tree.Leaf l -> open = Optional.of(unknownName(l, at));
        case Tree.Gap g -> open = Optional.of(g);
        case Tree.Nothing n -> {}
        case Tree.Items i -> open = Optional.of(problems.wrongType(i, at, "a list of names"));
        case Tree.Fields f -> open = Optional.of(problems.wrongType(f, at, "a list of names"));
      }
    }
    return new Tree.Fields(named, open, items.place());
  }

  static Tree.Gap unknownName(Tree.Leaf leaf, Trail at) {
    String variable = leaf.text().holes().getFirst().variable();
    return new Tree.Gap(
        Tree.Gap.Kind.VARIABLE,
        variable,
        "`" + at + "` depends on the variable `" + variable + "`",
        leaf.place());
  }

  private Tree struct(Tree tree, Shape.Struct shape, Trail at) {
    Tree written = tree instanceof Tree.Leaf l ? shortForms.expand(l, shape.shortForm(), at) : tree;
    if (written instanceof Tree.Gap || written instanceof Tree.Nothing) {
      return written;
    }
    if (!(written instanceof Tree.Fields fields)) {
      return problems.wrongType(tree, at, "a mapping");
    }
    Map<String, Tree.Field> fitted = new LinkedHashMap<>();
    for (Tree.Field field : fields.entries().values()) {
      Shape of = shape.keys().get(field.name());
      if (of != null) {
        fitted.put(field.name(), field.with(fit(field.value(), of, at.then(field.name()))));
      } else if (field.name().startsWith("x-")) {
        fitted.put(field.name(), field);
      } else {
        problems.unknownKey(field, at, shape.keys().keySet());
      }
    }
    for (String key : shape.required()) {
      if (!fitted.containsKey(key) && fields.open().isEmpty()) {
        problems.missingKey(fields, at, key);
      }
    }
    return fields.with(fitted);
  }
}
