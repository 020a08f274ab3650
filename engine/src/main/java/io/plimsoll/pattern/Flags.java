package io.plimsoll.pattern;

/** The flags in force at a place in a regex. */
record Flags(boolean fold, boolean lines, boolean dotAll, boolean ungreedy) {
  static final Flags NONE = new Flags(false, false, false, false);

  /** Reads flags after {@code (?} up to the {@code :} or {@code )}, which is left to the caller. */
  static Flags read(Cursor in, Flags outer, int start) throws BadPattern {
    Flags flags = outer;
    boolean on = true;
    boolean needsLetter = false;
    while (in.peek() != ':' && in.peek() != ')') {
      int letter = in.next();
      needsLetter = false;
      switch (letter) {
        case 'i' -> flags = new Flags(on, flags.lines, flags.dotAll, flags.ungreedy);
        case 'm' -> flags = new Flags(flags.fold, on, flags.dotAll, flags.ungreedy);
        case 's' -> flags = new Flags(flags.fold, flags.lines, on, flags.ungreedy);
        case 'U' -> flags = new Flags(flags.fold, flags.lines, flags.dotAll, on);
        case '-' -> {
          if (!on) {
            throw unsupported(in, start);
          }
          on = false;
          needsLetter = true;
        }
        default -> throw unsupported(in, start);
      }
    }
    if (needsLetter || (in.since(start).equals("(?") && in.peek() == ')')) {
      throw unsupported(in, start);
    }
    return flags;
  }

  private static BadPattern unsupported(Cursor in, int start) {
    String written = in.since(start);
    if (written.startsWith("(?=") || written.startsWith("(?!")) {
      return new BadPattern(start, "look-ahead is not supported", LOOK_AROUND);
    }
    if (written.startsWith("(?<")) {
      return new BadPattern(start, "look-behind is not supported", LOOK_AROUND);
    }
    if (written.startsWith("(?>")) {
      return new BadPattern(
          start,
          "atomic groups are not supported",
          "write `(?:…)`: matching takes linear time anyway");
    }
    return new BadPattern(
        start,
        "`" + written + "` is not supported",
        "the flags are i, m, s and U: `(?i)`, `(?s:…)`");
  }

  private static final String LOOK_AROUND =
      "match without it and state the rest as a condition of its own, such as"
          + " `and not text.finds(re\"…\")`";
}
