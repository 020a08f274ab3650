package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Ternary;
import java.util.Optional;

/** Yes, no or unknown, with the reasons where it is unknown. */
record Truth(Ternary state, Optional<Reasons> why) {
  static final Truth YES = new Truth(Ternary.TRUE, Optional.empty());
  static final Truth NO = new Truth(Ternary.FALSE, Optional.empty());

  static Truth of(boolean known) {
    return known ? YES : NO;
  }

  static Truth unknown(Reasons why) {
    return new Truth(Ternary.UNKNOWN, Optional.of(why));
  }

  /** Whether flags are set. */
  static Truth flag(Arguments arguments, String... names) {
    return switch (arguments.has(names)) {
      case TRUE -> YES;
      case FALSE -> NO;
      case UNKNOWN -> unknown(arguments.gap().orElseThrow());
    };
  }

  /** A truth value of the model; anything else is not a yes. */
  static Truth of(Value value) {
    return switch (value) {
      case Value.Bool b -> of(b.value());
      case Unknown u -> unknown(u.reasons());
      default -> NO;
    };
  }

  boolean isTrue() {
    return state == Ternary.TRUE;
  }

  boolean isFalse() {
    return state == Ternary.FALSE;
  }

  Truth or(Truth other) {
    if (isTrue() || other.isFalse()) {
      return this;
    }
    if (other.isTrue() || isFalse()) {
      return other;
    }
    return unknown(both(other));
  }

  Truth and(Truth other) {
    return not().or(other.not()).not();
  }

  Truth not() {
    return new Truth(state.negate(), why);
  }

  private Reasons both(Truth other) {
    return why.orElseThrow().and(other.why.orElseThrow());
  }

  Value value() {
    return switch (state) {
      case TRUE -> Value.Bool.TRUE;
      case FALSE -> Value.Bool.FALSE;
      case UNKNOWN -> Unknown.of(why.orElseThrow());
    };
  }

  /** A setting as programs read it: no for 0, false, no, off and nothing. */
  static Truth setting(Value value) {
    return switch (value) {
      case Text text when text.isKnown() -> of(isOn(text.written()));
      case Text text -> unknown(text.reasons());
      case Unknown unknown -> unknown(unknown.reasons());
      case Absent absent -> NO;
      default -> NO;
    };
  }

  private static boolean isOn(String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "", "0", "false", "no", "off", "n", "f" -> false;
      default -> true;
    };
  }
}
