package io.plimsoll.shell;

/** What a command behind {@code ||} does with the failure before it. */
enum Handler {
  /** It throws it away: {@code || true}, {@code || echo …}, {@code || exit 0}. */
  SWALLOWS,
  /** It fails: {@code || exit 1}. */
  FAILS,
  /** It is another way to reach the same, and fails or not. */
  TRIES;

  static Handler of(Node.Pipe pipe) {
    if (pipe.negated() || pipe.stages().size() != 1) {
      return TRIES;
    }
    return of(pipe.stages().get(0));
  }

  private static Handler of(Node node) {
    return switch (node) {
      case Node.Simple simple -> of(simple);
      case Node.Redirected redirected -> of(redirected.body());
      case Node.Group group -> last(group.body());
      case Node.If other -> TRIES;
      case Node.Loop other -> TRIES;
      case Node.For other -> TRIES;
      case Node.Case other -> TRIES;
      case Node.Function other -> TRIES;
      case Node.Test other -> TRIES;
      case Node.Arithmetic other -> TRIES;
    };
  }

  private static Handler last(Node.Sequence body) {
    if (body.items().isEmpty()) {
      return TRIES;
    }
    Node.Item item = body.items().get(body.items().size() - 1);
    int count = item.chain().links().size();
    return item.background() ? SWALLOWS : of(item.chain().links().get(count - 1).pipe());
  }

  private static Handler of(Node.Simple simple) {
    if (simple.words().isEmpty()) {
      return SWALLOWS;
    }
    String name = simple.words().get(0).plain();
    return switch (name) {
      case "true", ":", "/bin/true", "echo", "printf", "break", "continue" -> SWALLOWS;
      case "false", "/bin/false" -> FAILS;
      case "exit", "return" ->
          simple.words().size() == 2 && isZero(simple.words().get(1)) ? SWALLOWS : FAILS;
      default -> TRIES;
    };
  }

  private static boolean isZero(WordNode word) {
    return word.isPlain() && word.plain().equals("0");
  }
}
