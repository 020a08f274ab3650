package io.plimsoll.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that commands may set, found without running them. */
final class AssignedNames {
  private final Set<String> names = new HashSet<>();
  private boolean all;

  static AssignedNames in(Node node) {
    AssignedNames found = new AssignedNames();
    found.node(node);
    return found;
  }

  static AssignedNames in(Node.Sequence sequence) {
    AssignedNames found = new AssignedNames();
    found.sequence(sequence);
    return found;
  }

  Set<String> names() {
    return names;
  }

  /** Whether any variable may be set: something is sourced or evaluated. */
  boolean all() {
    return all;
  }

  private void sequence(Node.Sequence sequence) {
    for (Node.Item item : sequence.items()) {
      for (Node.Link link : item.chain().links()) {
        link.pipe().stages().forEach(this::node);
      }
    }
  }

  private void node(Node node) {
    switch (node) {
      case Node.Simple simple -> simple(simple);
      case Node.Group group -> sequence(group.body());
      case Node.If branches -> {
        for (Node.Branch branch : branches.branches()) {
          sequence(branch.condition());
          sequence(branch.body());
        }
        branches.otherwise().ifPresent(this::sequence);
      }
      case Node.Loop loop -> {
        sequence(loop.condition());
        sequence(loop.body());
      }
      case Node.For loop -> {
        loop.variable()
            .ifPresentOrElse(
                names::add, () -> loop.words().forEach(w -> identifiers(w.plain(), names)));
        sequence(loop.body());
      }
      case Node.Case choice -> choice.arms().forEach(arm -> sequence(arm.body()));
      case Node.Function function -> node(function.body());
      case Node.Test test -> words(test.words());
      case Node.Arithmetic arithmetic -> identifiers(arithmetic.text(), names);
      case Node.Redirected redirected -> node(redirected.body());
    }
  }

  private void simple(Node.Simple simple) {
    simple.setters().forEach(s -> names.add(s.name()));
    words(simple.words());
    if (simple.words().isEmpty()) {
      return;
    }
    switch (simple.words().get(0).plain()) {
      case ".", "source", "eval" -> all = true;
      case "export",
          "declare",
          "typeset",
          "local",
          "readonly",
          "read",
          "unset",
          "getopts",
          "mapfile",
          "readarray",
          "printf",
          "let" ->
          simple.words().forEach(this::name);
      default -> {
        // Other programs cannot set variables.
      }
    }
  }

  private void name(WordNode word) {
    String text = word.plain();
    int equals = text.indexOf('=');
    names.add(equals < 0 ? text : text.substring(0, equals));
  }

  /** Any variable of an expression may be one that it sets. */
  static void identifiers(String text, Set<String> names) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && Cursor.inName(text.charAt(at))) {
        at++;
      }
      if (at > start && Cursor.startsName(text.charAt(start))) {
        names.add(text.substring(start, at));
      }
      at = Math.max(at, start + 1);
    }
  }

  private void words(List<WordNode> words) {
    for (WordNode word : words) {
      for (Piece piece : word.pieces()) {
        if (piece instanceof Piece.Parameter p && p.operator().endsWith("=")) {
          names.add(p.name());
        }
      }
    }
  }
}
