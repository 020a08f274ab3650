package io.plimsoll.value;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.Optional;

/** Why values cannot be told: the reasons that an operation hands on. */
public final class Gaps {
  private Gaps() {}

  /**
   * The reasons for which a value is unknown or known only in part; empty for one that is known
   * through and through.
   */
  public static Optional<Reasons> in(Value value) {
    return switch (value) {
      case Unknown unknown -> Optional.of(unknown.reasons());
      case Text text -> text.isKnown() ? Optional.empty() : Optional.of(text.reasons());
      case ImageRef ref -> in(ref.text());
      case FilePath path -> in(path.text());
      case Url url -> in(url.text());
      case Listing listing -> inListing(listing);
      case Mapping mapping -> inMapping(mapping);
      default -> Optional.empty();
    };
  }

  private static Optional<Reasons> inListing(Listing listing) {
    Optional<Reasons> all = listing.rest();
    for (Value member : listing.members()) {
      all = both(all, in(member));
    }
    return all;
  }

  private static Optional<Reasons> inMapping(Mapping mapping) {
    Optional<Reasons> all = mapping.rest();
    for (var entry : mapping.entries()) {
      all = both(all, both(in(entry.key()), in(entry.value())));
    }
    return all;
  }

  /** The reasons of both. */
  public static Optional<Reasons> both(Optional<Reasons> a, Optional<Reasons> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return Optional.of(a.get().and(b.get()));
  }

  /** Unknown for the gaps of the operands, of which at least one has some. */
  public static Unknown unknown(Value... operands) {
    Optional<Reasons> all = Optional.empty();
    for (Value operand : operands) {
      all = both(all, in(operand));
    }
    return all.map(Unknown::of).orElseGet(() -> computation("operands cannot be told apart"));
  }

  /** Unknown because an operation has no result. */
  public static Unknown computation(String text) {
    return Unknown.of(Reason.of(Reason.Kind.COMPUTATION, text, text));
  }
}
