package io.plimsoll.parse;

import java.util.List;
import java.util.Random;

/**
 * Writes random policies that the grammar accepts: every production, any white space, and comments
 * between any two tokens.
 */
public final class PolicyWriter {
  private static final List<String> STATES = List.of("present", "absent", "known", "unknown");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final ExpressionWriter expressions;
  private int comments;
  private int expressionsLeft = 150;

  private PolicyWriter(long seed) {
    this.random = new Random(seed);
    this.expressions = new ExpressionWriter(this);
  }

  /** The policy of a seed. */
  public static String write(long seed) {
    PolicyWriter writer = new PolicyWriter(seed);
    writer.file();
    return writer.out.append('\n').toString();
  }

  /** Words of the state tests. */
  static List<String> states() {
    return STATES;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether there may be one more nested expression: keeps the text short. */
  boolean hasRoom() {
    return expressionsLeft-- > 0;
  }

  boolean maybe(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }

  /** Tokens as they stand, with something between them that means nothing. */
  void tokens(String... tokens) {
    for (String token : tokens) {
      out.append(gap()).append(token);
    }
  }

  private String gap() {
    return switch (random.nextInt(24)) {
      case 0 -> "\n";
      case 1 -> "\n\n  ";
      case 2 -> "  // comment " + comments++ + "\n";
      case 3 -> "\n  // comment " + comments++ + "\n    ";
      case 4 -> "\n\n// comment " + comments++ + "\n\n";
      case 5 -> "\t ";
      default -> " ";
    };
  }

  /** Text without a gap. */
  void glued(String text) {
    out.append(text);
  }

  private void file() {
    if (maybe(30)) {
      tokens("edition", "1");
    }
    if (maybe(50)) {
      tokens("package", qualified());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      tokens("import", qualified());
      switch (random.nextInt(3)) {
        case 0 -> tokens("as", name());
        case 1 -> {
          glued(".{");
          tokens(name(), ",", name(), "}");
        }
        default -> glued("");
      }
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      declaration();
    }
  }

  private void declaration() {
    if (maybe(30)) {
      out.append("\n/// Documentation ").append(comments++).append("\n///\n///  of two lines.\n");
      documented();
    } else {
      switch (random.nextInt(4)) {
        case 0 -> waiver();
        case 1 -> test();
        default -> documented();
      }
    }
  }

  private void documented() {
    switch (random.nextInt(6)) {
      case 0 -> param(maybe(30));
      case 1 -> let(maybe(30));
      case 2 -> fn();
      case 3 -> profile();
      default -> rule();
    }
  }

  private void begin(boolean isPublic, String word) {
    // directly below the documentation, if there is any
    out.append(out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? "" : gap());
    out.append(isPublic ? "pub " : "").append(word);
  }

  private void param(boolean isPublic) {
    begin(isPublic, "param");
    tokens(name(), ":");
    type(2);
    if (maybe(60)) {
      tokens("=");
      expressions.expression(2);
    }
  }

  private void let(boolean isPublic) {
    begin(isPublic, "let");
    tokens(name());
    if (maybe(30)) {
      tokens(":");
      type(1);
    }
    tokens("=");
    expressions.expression(4);
  }

  private void fn() {
    begin(maybe(30), "fn");
    tokens(name(), "(");
    for (int i = random.nextInt(3); i > 0; i--) {
      tokens(name(), ":");
      type(1);
      tokens(i > 1 || maybe(20) ? "," : "");
    }
    tokens(")", "->");
    type(1);
    if (maybe(60)) {
      tokens("=");
      expressions.expression(4);
    } else {
      tokens("{");
      let(false);
      tokens("=>");
      expressions.expression(3);
      tokens("}");
    }
  }

  private void type(int depth) {
    if (depth > 0 && maybe(30)) {
      tokens(pick("Set", "List"), "<");
      type(depth - 1);
      tokens(">");
    } else {
      tokens(pick("Int(1..10)", "String(re\"[a-z]+\")", "Bool", "Image", "Map<String, Int>"));
    }
    tokens(maybe(20) ? "?" : "");
  }

  private void rule() {
    begin(false, "rule");
    tokens(ruleName(), "\"A title \\{ of a rule\"", "{");
    tokens("severity", "high");
    for (String meta : List.of("aliases", "refs", "tags")) {
      if (maybe(30)) {
        tokens(meta, "\"tool:A\"");
        for (int i = random.nextInt(8); i > 0; i--) {
          tokens(",", "\"some-tool:with-a-long-name-" + i + "\"");
        }
      }
    }
    tokens(maybe(20) ? "unknown fail" : "", maybe(10) ? "deprecated \"use another\"" : "");
    for (int i = random.nextInt(2); i > 0; i--) {
      param(false);
    }
    if (maybe(20)) {
      scope(false);
    } else {
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        scope(true);
      }
    }
    tokens("}");
  }

  private void scope(boolean isFor) {
    if (isFor) {
      tokens("for");
      expressions.bindings(1 + random.nextInt(3), 2);
    } else if (maybe(50)) {
      tokens("where");
      expressions.expression(2);
    }
    for (int i = random.nextInt(2); i > 0; i--) {
      let(false);
    }
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      check();
    }
  }

  private void check() {
    switch (random.nextInt(5)) {
      case 0 -> tokens("deny");
      case 1 -> {
        tokens("deny", "if");
        expressions.expression(3);
      }
      default -> {
        tokens("require");
        expressions.expression(4);
      }
    }
    if (maybe(30)) {
      tokens("note");
      expressions.text(1);
    }
    if (maybe(30)) {
      tokens("fix", maybe(50) ? "suggest" : "");
      edit();
      for (int i = random.nextInt(2); i > 0; i--) {
        tokens(",");
        edit();
      }
    }
    if (maybe(40)) {
      tokens("at");
      expressions.expression(2);
    }
    if (maybe(60)) {
      tokens("message");
      expressions.text(2);
    }
    tokens(maybe(20) ? "severity low" : "");
  }

  private void edit() {
    String word = pick("replace", "insert", "delete");
    tokens(word);
    expressions.expression(1);
    switch (word) {
      case "replace" -> tokens("with");
      case "insert" -> tokens(pick("before", "after"));
      default -> {
        return;
      }
    }
    expressions.expression(1);
  }

  private void profile() {
    begin(false, "profile");
    tokens(pick("acme", "all", "strict_one"), maybe(30) ? "extends std.strict" : "", "{");
    for (int i = random.nextInt(5); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> {
          tokens("use", rules());
          paths();
        }
        case 1 -> {
          tokens("drop", rules());
          paths();
          tokens("because", "\"of a reason\"");
        }
        case 2 -> {
          tokens("set", "severity", rules());
          paths();
          tokens("=", "low");
        }
        case 3 -> {
          tokens("set", "unknown", rules());
          paths();
          tokens("as", "fail");
        }
        default -> {
          tokens("set", pick("std.base.trusted", "std.a/run-as-non-root.min_uid", "a"), "=");
          expressions.expression(2);
        }
      }
    }
    tokens("}");
  }

  private void paths() {
    if (maybe(30)) {
      tokens("on", "\"services/**\"");
      for (int i = random.nextInt(2); i > 0; i--) {
        tokens(",", "\"jobs/**\"");
      }
    }
  }

  private String rules() {
    return pick("std.base.*", ruleName(), ruleName() + ", std.base/" + ruleName());
  }

  private void waiver() {
    tokens("waive", pick("", "std.base/") + ruleName(), "{");
    tokens("owner", "\"a@b\"", maybe(50) ? "reason \"because\"" : "");
    tokens("expires", "2027-01-31", maybe(40) ? "files \"a/**\", \"b/**\"" : "");
    if (maybe(40)) {
      tokens("where");
      expressions.expression(2);
    }
    tokens("}");
  }

  private void test() {
    tokens("test", ruleName(), maybe(50) ? "\"of something\"" : "", "{");
    tokens("given", "dockerfile", maybe(30) ? "at \"a/Dockerfile\"" : "");
    tokens(pick("\"FROM scratch\"", "\"\"\"\n    FROM scratch\n    USER 0\n    \"\"\""));
    if (maybe(50)) {
      tokens("given", "images");
      expressions.record(2);
    }
    if (maybe(30)) {
      tokens("set", "now", "=", "2026-11-20");
    }
    tokens("expect", pick("pass", "fail 2 at line 3", "fail message ~ \"a\" severity low"));
    tokens(maybe(30) ? "expect not_evaluable reason ~ \"b\"" : "", "}");
  }

  private String qualified() {
    return pick("acme", "acme.shell", "std.base.rule");
  }

  String name() {
    return pick("a", "b_2", "owner", "message", "at", "set", "long_name_of_a_value", "x");
  }

  private String ruleName() {
    return pick("run-as-non-root", "no-x", "some-rather-long-name-of-a-rule");
  }
}
