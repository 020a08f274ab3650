package io.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A range of versions: comparisons that must all hold, such as {@code >=1.2 <2}; {@code ||}
 * separates alternatives.
 *
 * @param text as written
 */
public record VersionRange(String text, List<List<Bound>> alternatives, Origin origin)
    implements Parsed {

  /** One comparison of a range. */
  public record Bound(String operator, String version) {}

  private static final List<String> OPERATORS = List.of(">=", "<=", "==", "!=", ">", "<", "=");

  public VersionRange {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** The range a text spells; nothing when it is malformed. */
  public static Optional<VersionRange> parse(String text) {
    List<List<Bound>> alternatives = new ArrayList<>();
    for (String alternative : text.split("\\|\\|", -1)) {
      List<Bound> bounds = new ArrayList<>();
      for (String word : alternative.strip().split("[ ,]+", -1)) {
        Optional<Bound> bound = bound(word);
        if (bound.isEmpty()) {
          return Optional.empty();
        }
        bounds.add(bound.get());
      }
      alternatives.add(bounds);
    }
    return Optional.of(new VersionRange(text, alternatives, Origin.NONE));
  }

  private static Optional<Bound> bound(String word) {
    String operator = OPERATORS.stream().filter(word::startsWith).findFirst().orElse("");
    String version = word.substring(operator.length());
    if (version.isEmpty() || version.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(
        new Bound(operator.isEmpty() || operator.equals("==") ? "=" : operator, version));
  }

  /** Whether it holds a version; nothing when they cannot be compared. */
  public Optional<Boolean> holds(Version version) {
    boolean undecided = false;
    for (List<Bound> bounds : alternatives) {
      Optional<Boolean> all = Optional.of(true);
      for (Bound bound : bounds) {
        OptionalInt c = version.compare(Version.of(bound.version(), Version.Scheme.LITERAL));
        if (c.isEmpty()) {
          all = Optional.empty();
        } else if (!fits(bound.operator(), c.getAsInt())) {
          all = Optional.of(false);
          break;
        }
      }
      if (all.isPresent() && all.get()) {
        return all;
      }
      undecided |= all.isEmpty();
    }
    return undecided ? Optional.empty() : Optional.of(false);
  }

  private static boolean fits(String operator, int c) {
    return switch (operator) {
      case ">=" -> c >= 0;
      case "<=" -> c <= 0;
      case ">" -> c > 0;
      case "<" -> c < 0;
      case "!=" -> c != 0;
      default -> c == 0;
    };
  }

  @Override
  public String typeName() {
    return "VersionRange";
  }

  @Override
  public Value field(String name) {
    if (!name.equals("text")) {
      throw new IllegalArgumentException("VersionRange has no field " + name);
    }
    return Text.of(text, origin);
  }

  @Override
  public String written() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionRange r && r.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public VersionRange from(Origin other) {
    return new VersionRange(text, alternatives, other);
  }
}
