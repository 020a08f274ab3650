package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.Locale;
import java.util.Optional;

/** Functions on paths, URLs and hosts. */
enum PathBuiltins implements Builtin {
  TO_PATH,
  JOIN_PATH,
  TO_URL,
  IS_LOOPBACK,
  IS_UNDER,
  COVERS,
  OVERLAPS,
  IS_UNDER_ANY,
  COVERS_ANY,
  OVERLAPS_ANY;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case TO_PATH -> FilePath.of((Text) a[0]);
      case JOIN_PATH -> join((FilePath) a[0], (FilePath) a[1]);
      case TO_URL -> url((Text) a[0]);
      case IS_LOOPBACK -> {
        Optional<Unknown> holes = Operands.holes(a);
        yield holes.isPresent() ? holes.get() : Value.Bool.of(isLoopback(Operands.text(a[0])));
      }
      case IS_UNDER, COVERS, OVERLAPS -> related(a[0], a[1]);
      case IS_UNDER_ANY, COVERS_ANY, OVERLAPS_ANY -> any((FilePath) a[0], (Listing) a[1]);
    };
  }

  /**
   * A second path that begins with a hole may be absolute, so nothing is known of the beginning.
   */
  private static Value join(FilePath a, FilePath b) {
    boolean mayBeAbsolute = !b.isKnown() && b.text().pieces().getFirst().isEmpty();
    return mayBeAbsolute ? b : a.join(b);
  }

  /** A text whose beginning is unknown may be a URL, or not. */
  private static Value url(Text text) {
    Optional<Url> url = Url.parse(text);
    if (url.isPresent()) {
      return url.get();
    }
    return text.isKnown() ? Absent.ABSENT : Gaps.unknown(text);
  }

  private Value any(FilePath path, Listing others) {
    Value found = others.isOpen() ? Gaps.unknown(others) : Value.Bool.FALSE;
    for (Value other : others.members()) {
      found = Truth.or(found, related(path, other));
      if (Truth.isTrue(found)) {
        return found;
      }
    }
    return found;
  }

  Value related(Value subject, Value value) {
    if (!(subject instanceof FilePath path)
        || !(value instanceof FilePath other)
        || !path.isKnown()
        || !other.isKnown()) {
      return Gaps.unknown(subject, value);
    }
    return Value.Bool.of(
        switch (this) {
          case IS_UNDER, IS_UNDER_ANY -> path.isUnder(other);
          case COVERS, COVERS_ANY -> other.isUnder(path);
          default -> path.isUnder(other) || other.isUnder(path);
        });
  }

  /** {@code localhost} and names below it (RFC 6761, 6.3), 127.0.0.0/8 and ::1 in any spelling. */
  static boolean isLoopback(String host) {
    String h = host.toLowerCase(Locale.ROOT);
    h = h.startsWith("[") && h.endsWith("]") ? h.substring(1, h.length() - 1) : h;
    h = h.endsWith(".") ? h.substring(0, h.length() - 1) : h;
    if (h.equals("localhost") || h.endsWith(".localhost")) {
      return true;
    }
    if (h.startsWith("::ffff:")) {
      h = h.substring("::ffff:".length());
    }
    boolean v4 = h.startsWith("127.") && h.chars().allMatch(c -> c == '.' || isDigit(c));
    boolean v6 =
        h.endsWith(":1")
            && h.length() <= 39
            && h.chars().limit(h.length() - 1L).allMatch(c -> c == ':' || c == '0');
    return v4 || v6;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
