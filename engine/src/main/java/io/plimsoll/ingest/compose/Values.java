package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.ComposeText;
import io.plimsoll.compose.Part;
import io.plimsoll.compose.Place;
import io.plimsoll.compose.Tree;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Values of a project as values of the model, with their origins.
 *
 * @param inherited whether a value comes from the service that the one at hand extends
 */
record Values(Predicate<Tree> inherited) {
  /** Values that belong to no service. */
  static final Values OF_PROJECT = new Values(tree -> false);

  static Values of(ComposeService service) {
    return new Values(service::isInherited);
  }

  /** The value at the end of some keys: absent where one is missing, a gap where one is a gap. */
  static Tree at(Tree.Fields fields, String... keys) {
    Tree tree = fields;
    for (String key : keys) {
      if (tree instanceof Tree.Fields f) {
        tree = f.get(key);
      }
    }
    return tree;
  }

  /** A single value as a text; absent where there is none. */
  Value text(Tree tree) {
    return switch (tree) {
      case Tree.Leaf l -> text(l.text(), origin(l, l.text()), l.span());
      case Tree.Gap g -> unknown(g);
      case Tree.Nothing n -> Absent.ABSENT;
      case Tree.Items i -> Absent.ABSENT;
      case Tree.Fields f -> Absent.ABSENT;
    };
  }

  /** A truth value in the spellings of YAML 1.1. */
  Value bool(Tree tree) {
    if (!(text(tree) instanceof Text t)) {
      return text(tree);
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    return switch (t.written().strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "y", "t", "1" -> Value.Bool.TRUE.from(t.origin());
      case "" -> Absent.ABSENT;
      default -> Value.Bool.FALSE.from(t.origin());
    };
  }

  /** A list of what is made of the items; open where the whole list is not known. */
  static Listing opened(Listing list, Tree tree) {
    return tree instanceof Tree.Gap g ? list.open(reasons(g)) : list;
  }

  /** The items of a list as texts; an item that is not known is one of them. */
  List<Value> texts(Tree tree) {
    return switch (tree) {
      case Tree.Items i ->
          i.items().stream().map(this::text).filter(v -> !(v instanceof Absent)).toList();
      case Tree.Gap g -> List.of();
      case Tree.Leaf l -> List.of(text(l));
      case Tree.Fields f -> List.of();
      case Tree.Nothing n -> List.of();
    };
  }

  /** A mapping of texts; a key without a value has the empty text. */
  Mapping mapping(Tree tree) {
    return switch (tree) {
      case Tree.Fields f -> {
        List<Entry> entries = new ArrayList<>();
        for (Tree.Field field : f.entries().values()) {
          Value value = text(field.value());
          Value held = value instanceof Absent ? Text.of("", Origin.at(field.key())) : value;
          entries.add(new Entry(Text.of(field.name(), Origin.at(field.key())), held));
        }
        Mapping mapping = Mapping.of(entries);
        yield f.open().isPresent() ? mapping.open(reasons(f.open().get())) : mapping;
      }
      case Tree.Gap g -> Mapping.of(List.of()).open(reasons(g));
      case Tree.Leaf l -> Mapping.of(List.of());
      case Tree.Items i -> Mapping.of(List.of());
      case Tree.Nothing n -> Mapping.of(List.of());
    };
  }

  static Value text(ComposeText text, Origin origin, Span span) {
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> holes = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (Part part : text.parts()) {
      switch (part) {
        case Part.Literal l -> piece.append(l.text());
        case Part.Hole h -> {
          pieces.add(piece.toString());
          piece.setLength(0);
          holes.add(new Text.Hole(h.written(), Reasons.of(reason(h, span))));
        }
      }
    }
    pieces.add(piece.toString());
    return Text.of(pieces, holes, origin);
  }

  private static Reason reason(Part.Hole hole, Span span) {
    String variable = hole.variable();
    return switch (hole.why()) {
      case NOT_GIVEN ->
          Reason.of(
              Reason.Kind.UNRESOLVED, variable, "the variable " + variable + " is not given", span);
      case MALFORMED ->
          Reason.of(
              Reason.Kind.UNREADABLE, variable, "`" + hole.written() + "` has no value", span);
      case LIMIT ->
          Reason.of(Reason.Kind.UNREADABLE, variable, "the values of variables are too long", span);
    };
  }

  static Reasons reasons(Tree.Gap gap) {
    Reason.Kind kind =
        switch (gap.kind()) {
          case VARIABLE -> Reason.Kind.UNRESOLVED;
          case FILE, MALFORMED -> Reason.Kind.UNREADABLE;
        };
    return Reasons.of(Reason.of(kind, gap.cause(), gap.reason(), gap.span()));
  }

  static Unknown unknown(Tree.Gap gap) {
    return Unknown.of(reasons(gap));
  }

  /** Where a value stands and how it came about. */
  Origin origin(Tree tree) {
    return tree instanceof Tree.Leaf l ? origin(l, l.text()) : origin(tree, ComposeText.of(""));
  }

  private Origin origin(Tree tree, ComposeText text) {
    Place place = tree.place();
    Origin.Kind kind =
        !text.variables().isEmpty()
            ? Origin.Kind.INTERPOLATED
            : inherited.test(tree)
                ? Origin.Kind.INHERITED
                : place.replaced().isEmpty() ? Origin.Kind.EXPLICIT : Origin.Kind.MERGED;
    Origin origin = Origin.of(kind, place.span());
    for (Span replaced : place.replaced().reversed()) {
      origin = origin.with("in place of the value here", replaced);
    }
    return origin;
  }
}
