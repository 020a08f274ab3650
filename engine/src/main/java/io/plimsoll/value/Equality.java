package io.plimsoll.value;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Cidr;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Entry;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.model.VersionRange;
import io.plimsoll.pattern.PartialText;
import io.plimsoll.schema.NodeType;
import io.plimsoll.syntax.BinaryOperator;
import java.util.List;
import java.util.OptionalInt;

/** {@code ==}: true, false or unknown (reference, "Types", "Semantic equality"). */
public final class Equality {
  private Equality() {}

  public static Value equal(Value a, Value b) {
    var left = Bounded.of(a);
    var right = Bounded.of(b);
    if (left.isPresent() && right.isPresent()) {
      return Truth.of(Bounded.compare(BinaryOperator.EQUAL, left.get(), right.get()), a, b);
    }
    if (a instanceof Unknown || b instanceof Unknown) {
      return Gaps.unknown(a, b);
    }
    return switch (a) {
      case Text x when b instanceof Text y ->
          Truth.of(PartialText.isEqual(x.pieces(), y.pieces()), x, y);
      case ImageRef x when b instanceof ImageRef y -> references(x, y);
      case FilePath x when b instanceof FilePath y -> paths(x, y);
      case Url x when b instanceof Url y ->
          Truth.of(PartialText.isEqual(x.text().pieces(), y.text().pieces()), x, y);
      case Version x when b instanceof Version y -> versions(x, y);
      case Listing x when b instanceof Listing y -> x.set() ? sets(x, y) : lists(x, y);
      case Mapping x when b instanceof Mapping y -> maps(x, y);
      case Node x when b instanceof Node y -> nodes(x, y);
      case Entry x when b instanceof Entry y ->
          Truth.and(equal(x.key(), y.key()), equal(x.value(), y.value()));
      case Absent x -> Value.Bool.of(b instanceof Absent);
      case Digest x -> Value.Bool.of(x.equals(b));
      case Mode x -> Value.Bool.of(x.equals(b));
      case Cidr x -> Value.Bool.of(x.equals(b));
      case VersionRange x -> Value.Bool.of(x.equals(b));
      default -> Value.Bool.of(sameScalar(a, b));
    };
  }

  private static boolean sameScalar(Value a, Value b) {
    return switch (a) {
      case Value.Bool x -> b instanceof Value.Bool y && x.value() == y.value();
      case Value.Constant x -> b instanceof Value.Constant y && x.name().equals(y.name());
      case Value.Pattern x -> b instanceof Value.Pattern y && x.pattern().equals(y.pattern());
      default -> Order.sign(a, b).equals(OptionalInt.of(0));
    };
  }

  private static Value references(ImageRef a, ImageRef b) {
    if (a.isKnown() && b.isKnown()) {
      return Value.Bool.of(a.equals(b));
    }
    for (String field : List.of("registry", "repository", "name", "tag", "digest")) {
      Value x = a.field(field);
      Value y = b.field(field);
      if (!(x instanceof Unknown) && !(y instanceof Unknown) && Truth.isFalse(equal(x, y))) {
        return Value.Bool.FALSE;
      }
    }
    return Gaps.unknown(a, b);
  }

  /**
   * A hole may hold {@code ..}: of a path with holes only its name and whether it is absolute can
   * contradict.
   */
  private static Value paths(FilePath a, FilePath b) {
    if (a.isKnown() && b.isKnown()) {
      return Value.Bool.of(a.equals(b));
    }
    Value names = equal(a.field("name"), b.field("name"));
    Value rooted = equal(a.field("is_absolute"), b.field("is_absolute"));
    return Truth.isFalse(names) || Truth.isFalse(rooted) ? Value.Bool.FALSE : Gaps.unknown(a, b);
  }

  private static Value versions(Version a, Version b) {
    OptionalInt sign = a.compare(b);
    return sign.isEmpty()
        ? Gaps.computation("versions " + a.text() + " and " + b.text() + " cannot be compared")
        : Value.Bool.of(sign.getAsInt() == 0);
  }

  private static Value nodes(Node a, Node b) {
    if (a.equals(b)) {
      return Value.Bool.TRUE;
    }
    if (a.type().kind() == NodeType.Kind.NODE || !a.type().equals(b.type())) {
      return Value.Bool.FALSE;
    }
    return switch (a.type().name()) {
      case "User" -> users(a, b);
      case "Platform" -> platforms(a, b);
      default -> content(a, b);
    };
  }

  /**
   * By uid where both have one, else by name; one has only a uid and the other only a name:
   * unknown.
   */
  private static Value users(Node a, Node b) {
    Value x = a.get("uid");
    Value y = b.get("uid");
    if (!(x instanceof Unknown) && !(y instanceof Unknown)) {
      return equal(x, y);
    }
    Value n = a.get("name");
    Value m = b.get("name");
    return n instanceof Text && m instanceof Text ? equal(n, m) : Gaps.unknown(x, y);
  }

  /** A variant that one side lacks does not count. */
  private static Value platforms(Node a, Node b) {
    Value same = Truth.and(equal(a.get("os"), b.get("os")), equal(a.get("arch"), b.get("arch")));
    Value x = a.get("variant");
    Value y = b.get("variant");
    return x instanceof Absent || y instanceof Absent ? same : Truth.and(same, equal(x, y));
  }

  private static Value content(Node a, Node b) {
    Value all = Value.Bool.TRUE;
    for (int i = 0; i < a.type().fields().size() && !Truth.isFalse(all); i++) {
      if (!List.of("file", "line", "text").contains(a.type().fields().get(i).name())) {
        all = Truth.and(all, equal(a.get(i), b.get(i)));
      }
    }
    return all;
  }

  private static Value lists(Listing a, Listing b) {
    int known = Math.min(a.members().size(), b.members().size());
    boolean contradict =
        (!a.isOpen() && b.members().size() > a.members().size())
            || (!b.isOpen() && a.members().size() > b.members().size());
    Value all = Value.Bool.of(!contradict);
    // the rest of an open list may stand anywhere, so its members have no sure position
    if (!contradict && (a.isOpen() || b.isOpen())) {
      return Gaps.unknown(a, b);
    }
    for (int i = 0; i < known && !Truth.isFalse(all); i++) {
      all = Truth.and(all, equal(a.members().get(i), b.members().get(i)));
    }
    return all;
  }

  private static Value sets(Listing a, Listing b) {
    return Truth.and(subset(a, b), subset(b, a));
  }

  /** Whether each member of the first is in the second. */
  public static Value subset(Listing a, Listing b) {
    Value all = a.rest().isPresent() ? Unknown.of(a.rest().get()) : Value.Bool.TRUE;
    for (Value member : a.members()) {
      all = Truth.and(all, Sets.contains(b, member));
      if (Truth.isFalse(all)) {
        return all;
      }
    }
    return all;
  }

  private static Value maps(Mapping a, Mapping b) {
    return Truth.and(within(a, b), within(b, a));
  }

  private static Value within(Mapping a, Mapping b) {
    Value all = a.rest().isPresent() ? Unknown.of(a.rest().get()) : Value.Bool.TRUE;
    for (Entry entry : a.entries()) {
      Value in = b.rest().isPresent() ? Unknown.of(b.rest().get()) : Value.Bool.FALSE;
      for (Entry other : b.entries()) {
        in = Truth.or(in, equal(entry, other));
      }
      all = Truth.and(all, in);
    }
    return all;
  }
}
