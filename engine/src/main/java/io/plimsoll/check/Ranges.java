package io.plimsoll.check;

import io.plimsoll.model.Value;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;

/** The order of constants that a range can bound. */
final class Ranges {
  private Ranges() {}

  static boolean isRanged(Type type) {
    return type == Basic.INT
        || type == Basic.DECIMAL
        || type == Basic.BYTES
        || type == Basic.DURATION
        || type == Basic.DATE
        || type == Basic.INSTANT
        || type instanceof Type.EnumOf;
  }

  /** Sign of the comparison; 0 for values that have no order, such as an absent one. */
  static int compare(Value a, Value b) {
    if (a instanceof Value.Int x && b instanceof Value.Int y) {
      return Long.compare(x.value(), y.value());
    }
    if (a instanceof Value.Decimal x && b instanceof Value.Decimal y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Value.Bytes x && b instanceof Value.Bytes y) {
      return Long.compare(x.value(), y.value());
    }
    if (a instanceof Value.Span x && b instanceof Value.Span y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Value.Day x && b instanceof Value.Day y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Value.Time x && b instanceof Value.Time y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Value.Constant x && b instanceof Value.Constant y) {
      return Integer.compare(x.ordinal(), y.ordinal());
    }
    return 0;
  }
}
