package io.plimsoll.parse;

/** Writes random expressions that the grammar accepts, operand by operand. */
final class ExpressionWriter {
  private final PolicyWriter writer;

  ExpressionWriter(PolicyWriter writer) {
    this.writer = writer;
  }

  /** An expression where any may stand. */
  void expression(int depth) {
    if (depth <= 0 || !writer.hasRoom()) {
      atom();
      return;
    }
    switch (writer.below(12)) {
      case 0 -> {
        writer.tokens("if");
        expression(depth - 1);
        writer.tokens("then");
        expression(depth - 1);
        writer.tokens("else");
        expression(depth - 1);
      }
      case 1 -> match(depth);
      case 2 -> {
        chain(depth, "or");
        writer.tokens("implies");
        expression(depth - 1);
      }
      case 3 -> {
        if (writer.maybe(40)) {
          chain(depth - 1, "or");
          writer.tokens("or");
        }
        if (writer.maybe(40)) {
          chain(depth - 1, "and");
          writer.tokens("and");
        }
        quantifier(depth);
      }
      default -> chain(depth, "or");
    }
  }

  private void quantifier(int depth) {
    writer.tokens(writer.maybe(20) ? "not" : "", writer.pick("any", "all", "no", "one"));
    binding(depth - 1);
    writer.tokens(":");
    expression(depth - 1);
  }

  private void match(int depth) {
    writer.tokens("match");
    operand(depth - 1);
    writer.tokens("{");
    for (int i = 1 + writer.below(3); i > 0; i--) {
      writer.tokens(
          writer.pick("Run r", "Copy", "present v", "absent", "linux", "_", "1", "\"text\""));
      if (writer.maybe(20)) {
        writer.tokens("if");
        expression(depth - 1);
      }
      writer.tokens("->");
      expression(depth - 1);
    }
    writer.tokens("}");
  }

  /** Operands of `or` or `and` and all that binds tighter. */
  private void chain(int depth, String word) {
    int operands = depth > 0 && writer.maybe(30) ? 2 + writer.below(3) : 1;
    for (int i = 0; i < operands; i++) {
      writer.tokens(i > 0 ? word : "");
      if (word.equals("or")) {
        chain(depth, "and");
      } else {
        comparison(depth);
      }
    }
  }

  private void comparison(int depth) {
    writer.tokens(writer.maybe(15) ? "not" : "");
    arithmetic(depth, 0);
    switch (writer.below(4)) {
      case 0 -> {
        writer.tokens(writer.pick("==", "!=", "<", "<=", ">", ">=", "in", "not in", "matches"));
        arithmetic(depth, 0);
      }
      case 1 -> {
        String state = writer.pick(PolicyWriter.states().toArray(new String[0]));
        writer.tokens("is", writer.maybe(30) ? "not" : "", writer.maybe(20) ? "Run" : state);
      }
      default -> writer.glued("");
    }
  }

  /** Levels of `??`, sums and products. */
  private void arithmetic(int depth, int level) {
    if (level == 3) {
      writer.tokens(writer.maybe(10) ? "-" : "");
      operand(depth);
      return;
    }
    int operands = writer.maybe(15) ? 2 + writer.below(2) : 1;
    for (int i = 0; i < operands; i++) {
      if (i > 0) {
        writer.tokens(
            switch (level) {
              case 0 -> writer.pick("??", "otherwise");
              case 1 -> writer.pick("+", "-");
              default -> writer.pick("*", "/", "%");
            });
      }
      arithmetic(depth, level + 1);
    }
  }

  private void operand(int depth) {
    if (depth <= 0 || !writer.hasRoom()) {
      atom();
      return;
    }
    switch (writer.below(14)) {
      case 0 -> {
        writer.tokens("(");
        expression(depth - 1);
        writer.tokens(")");
      }
      case 1 -> text(depth - 1);
      case 2 -> elements(depth, "[", writer.maybe(20) ? ", ..unknown ]" : "]", 1);
      case 3 -> elements(depth, "{", "}", writer.below(2));
      case 4 -> map(depth);
      case 5 -> comprehension(depth, "[", "]");
      case 6 -> comprehension(depth, "{", "}");
      case 7 -> {
        writer.tokens("count", "(");
        bindings(2, depth - 1);
        writer.tokens(")");
      }
      case 8 -> record(depth - 1);
      default -> atom();
    }
    suffixes(depth);
  }

  private void suffixes(int depth) {
    while (writer.maybe(30)) {
      switch (writer.below(4)) {
        case 0 -> writer.tokens(writer.pick(".", "?."), writer.pick("name", "in", "rule", "match"));
        case 1 -> {
          writer.tokens("[");
          expression(depth - 2);
          writer.tokens("]");
        }
        default -> {
          writer.tokens("(");
          for (int i = writer.below(3); i > 0; i--) {
            writer.tokens(writer.maybe(20) ? "after =" : "");
            expression(depth - 2);
            writer.tokens(i > 1 ? "," : "");
          }
          writer.tokens(")");
        }
      }
    }
  }

  private void elements(int depth, String open, String close, int least) {
    writer.tokens(open);
    int count = least + writer.below(4);
    for (int i = 0; i < count; i++) {
      writer.tokens(i > 0 ? "," : "");
      expression(depth - 1);
    }
    writer.tokens(count > 0 && close.length() == 1 && writer.maybe(30) ? "," : "", close);
  }

  private void map(int depth) {
    writer.tokens("{");
    for (int i = 1 + writer.below(3); i > 0; i--) {
      expression(depth - 2);
      writer.tokens(":");
      expression(depth - 1);
      writer.tokens(i > 1 || writer.maybe(30) ? "," : "");
    }
    writer.tokens("}");
  }

  private void comprehension(int depth, String open, String close) {
    writer.tokens(open);
    expression(depth - 1);
    if (open.equals("{") && writer.maybe(40)) {
      writer.tokens(":");
      expression(depth - 1);
    }
    writer.tokens("for");
    bindings(1 + writer.below(2), depth - 1);
    writer.tokens(close);
  }

  void bindings(int count, int depth) {
    for (int i = 0; i < count; i++) {
      writer.tokens(i > 0 ? "," : "");
      binding(depth);
    }
  }

  private void binding(int depth) {
    writer.tokens(writer.name(), "in");
    arithmetic(depth, 0);
    if (writer.maybe(40)) {
      writer.tokens("where");
      expression(depth - 1);
    }
  }

  void record(int depth) {
    writer.tokens("Image", "{");
    for (int i = writer.below(4); i > 0; i--) {
      writer.tokens(writer.pick("ref", "package", "user", "match"), "=");
      if (writer.maybe(15)) {
        writer.tokens("\"\"\"\n      /bin/sh  0755\n        deeper\n      \"\"\"");
      } else {
        expression(depth - 1);
      }
      writer.tokens(i > 1 || writer.maybe(30) ? "," : "");
    }
    writer.tokens("}");
  }

  /** A text on one line; what is interpolated has no gaps with line ends. */
  void text(int depth) {
    StringBuilder text = new StringBuilder("\"some \\\"text\\\" \\u{1F6A2} \\{");
    if (depth > 0 && writer.maybe(60)) {
      text.append('{').append(inserted()).append("} and {").append(inserted()).append('}');
    }
    writer.tokens(text.append('"').toString());
  }

  private String inserted() {
    return writer.pick(
        "s.label",
        "a ?? \"none\"",
        "[x.y for x in xs where x.a and x.b or c]",
        "if a then \"b {c}\" else \"d\"",
        "{\"k\": 1}",
        "match m { Run r -> r.a  _ -> 2 }",
        "f( x ,y)");
  }

  private void atom() {
    writer.tokens(
        writer.pick(
            "a",
            "b_2",
            "owner",
            "1_000",
            "0",
            "7.50",
            "0o755",
            "1.5GiB",
            "30d",
            "2026-11-20",
            "2026-11-20T08:00Z",
            "true",
            "absent",
            "unknown",
            "unknown(\"why\")",
            "re\"a+\\.\\\"b\"",
            "glob\"**/*\"",
            "Severity.high",
            "\"\"",
            "\"text\"",
            "\"\"\" raw { text \"\"\"",
            "count(xs)",
            "(-1)",
            "x.y.z",
            "a_rather_long_name_of_a_value_that_fills_the_line"));
  }
}
