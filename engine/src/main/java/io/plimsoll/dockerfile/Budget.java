package io.plimsoll.dockerfile;

/**
 * Ends the growth of values over a whole file: 200,000 words of 64 KiB each fit into one file of 1
 * MiB.
 */
final class Budget {
  /** Characters; real files need some ten thousand. */
  private static final long CHARACTERS = 8L << 20;

  /** What a lookup or a part costs beside the text. */
  private static final int PART = 32;

  private long left = CHARACTERS;

  boolean isSpent() {
    return left <= 0;
  }

  /** The variables of a scope, as long as the budget lasts. */
  Variables guard(Scope scope) {
    return name -> {
      left -= PART + scope.depth();
      if (left <= 0) {
        return new Binding.Open(Reason.LIMIT, true);
      }
      Binding binding = scope.lookup(name);
      left -= cost(binding);
      return binding;
    };
  }

  private static long cost(Binding binding) {
    return switch (binding) {
      case Binding.Bound bound ->
          bound.value().stream()
              .mapToLong(
                  p -> PART + (p instanceof Part.Literal literal ? literal.text().length() : 0))
              .sum();
      case Binding.Open open -> 0;
      case Binding.Unset unset -> 0;
    };
  }
}
