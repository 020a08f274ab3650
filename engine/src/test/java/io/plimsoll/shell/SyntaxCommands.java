package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The simple commands of a script as its syntax tree has them, in source order. */
final class SyntaxCommands {
  /** Words and assignments as written; what holds the command. */
  record Simple(int start, List<String> words, List<String> setters, String holder) {}

  private final List<Simple> found = new ArrayList<>();

  private SyntaxCommands() {}

  static List<Simple> of(String script) {
    Limits limits = new Limits();
    Parser parser = new Parser(Scripts.text(script), true, Map.of(), limits);
    SyntaxCommands commands = new SyntaxCommands();
    commands.sequence(parser.script(), script, "");
    commands.found.sort(Comparator.comparingInt(Simple::start));
    return commands.found;
  }

  private static String in(String holder, String node) {
    return holder.isEmpty() ? node : holder + "/" + node;
  }

  private void sequence(Node.Sequence sequence, String text, String holder) {
    for (Node.Item item : sequence.items()) {
      for (Node.Link link : item.chain().links()) {
        boolean pipes = link.pipe().stages().size() > 1;
        link.pipe().stages().forEach(n -> node(n, text, pipes ? in(holder, "pipeline") : holder));
      }
    }
  }

  private void node(Node node, String text, String holder) {
    switch (node) {
      case Node.Simple simple -> simple(simple, text, holder);
      case Node.Group group ->
          sequence(
              group.body(), text, in(holder, group.subshell() ? "subshell" : "compound_statement"));
      case Node.If branches -> {
        for (Node.Branch branch : branches.branches()) {
          sequence(branch.condition(), text, in(holder, "if_statement"));
          sequence(branch.body(), text, in(holder, "if_statement"));
        }
        branches.otherwise().ifPresent(s -> sequence(s, text, in(holder, "if_statement")));
      }
      case Node.Loop loop -> {
        sequence(loop.condition(), text, in(holder, "while_statement"));
        sequence(loop.body(), text, in(holder, "while_statement"));
      }
      case Node.For loop -> {
        words(loop.words(), in(holder, "for_statement"));
        sequence(loop.body(), text, in(holder, "for_statement"));
      }
      case Node.Case choice -> {
        words(List.of(choice.subject()), in(holder, "case_statement"));
        choice.arms().forEach(arm -> sequence(arm.body(), text, in(holder, "case_statement")));
      }
      case Node.Function function -> node(function.body(), text, in(holder, "function_definition"));
      case Node.Test test -> words(test.words(), holder);
      case Node.Arithmetic arithmetic -> pieces(arithmetic.pieces(), holder);
      case Node.Redirected redirected -> {
        node(redirected.body(), text, holder);
        redirected.redirects().forEach(r -> redirect(r, holder));
      }
    }
  }

  private void simple(Node.Simple simple, String text, String holder) {
    List<String> words = new ArrayList<>();
    simple.words().forEach(w -> words.add(text.substring(w.start(), w.end())));
    List<String> setters = new ArrayList<>();
    simple.setters().forEach(s -> setters.add(text.substring(s.start(), s.end())));
    if (!words.isEmpty()) {
      found.add(new Simple(simple.start(), words, setters, holder));
    }
    for (Node.Setter setter : simple.setters()) {
      setter.value().ifPresent(v -> words(List.of(v), holder));
      words(setter.elements(), holder);
    }
    words(simple.words(), holder);
    simple.redirects().forEach(r -> redirect(r, holder));
  }

  private void redirect(Node.Redirection redirect, String holder) {
    words(List.of(redirect.target()), holder);
    redirect.body().ifPresent(b -> pieces(b.pieces(), holder));
  }

  private void words(List<WordNode> words, String holder) {
    words.forEach(w -> pieces(w.pieces(), holder));
  }

  private void pieces(List<Piece> pieces, String holder) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Substitution s ->
            sequence(s.body(), s.text().text(), in(holder, "command_substitution"));
        case Piece.Parameter p -> pieces(p.argument(), holder);
        case Piece.Arithmetic a -> pieces(a.pieces(), holder);
        case Piece.Text t -> pieces(List.of(), holder);
        case Piece.Pattern p -> pieces(List.of(), holder);
        case Piece.Spliced s -> pieces(List.of(), holder);
      }
    }
  }
}
