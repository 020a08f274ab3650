package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What builtins do to the variables and options of the shell that runs them. */
final class Effects {
  /** Names that one call may make unknown; a function that sets more makes all unknown. */
  private static final int NAMES = 100;

  private final Walk walk;
  private final State state;

  Effects(Walk walk) {
    this.walk = walk;
    this.state = walk.state();
  }

  /** Applies a command's effects and gives the variables that it declares. */
  List<Assignment> apply(String name, List<Arg> argv) {
    switch (name) {
      case "set", "shopt" -> state.options(SetOptions.apply(state.options(), Arg.words(argv)));
      case "export", "declare", "typeset", "local", "readonly" -> {
        return declare(name, argv);
      }
      case "read", "mapfile", "readarray", "getopts", "let" ->
          names(argv).forEach(n -> unknown(n, "`" + name + "` sets it"));
      case "printf" -> {
        if (argv.size() > 2 && argv.get(1).is("-v")) {
          unknown(argv.get(2).word().text(), "`printf` sets it");
        }
      }
      case "unset" -> names(argv).forEach(state::unset);
      case ".", "source" -> state.forget("a sourced file may set it");
      default -> {
        AssignedNames assigned = walk.functions().get(name);
        if (assigned != null) {
          called(name, assigned);
        }
      }
    }
    return List.of();
  }

  private void called(String name, AssignedNames assigned) {
    String reason = "the function `" + name + "` sets it";
    if (assigned.names().size() > NAMES) {
      state.forget(reason);
    } else {
      walk.forget(assigned, reason);
    }
  }

  private void unknown(String name, String reason) {
    state.set(name, new Environment.Unknown(reason), false);
  }

  private static List<String> names(List<Arg> argv) {
    List<String> names = new ArrayList<>();
    for (Arg arg : argv.subList(1, argv.size())) {
      String text = arg.word().text();
      int length = 0;
      while (length < text.length() && Cursor.inName(text.charAt(length))) {
        length++;
      }
      if (length > 0) {
        names.add(text.substring(0, length));
      }
    }
    return names;
  }

  private List<Assignment> declare(String builtin, List<Arg> argv) {
    List<Assignment> all = new ArrayList<>();
    boolean exported = builtin.equals("export");
    for (Arg arg : argv.subList(1, argv.size())) {
      String text = arg.word().text();
      if (text.startsWith("-")) {
        exported |= text.indexOf('x') > 0;
      } else if (Wrappers.isSetter(text)) {
        Assignment assignment = assignment(arg, exported);
        all.add(assignment);
        state.set(
            assignment.name(),
            assignment
                .value()
                .map(Effects::value)
                .orElse(new Environment.Unknown("it is an array")),
            exported);
      } else if (exported && arg.word().isLiteral()) {
        state.export(text);
      }
    }
    return all;
  }

  /** The value that a word gives a variable; one hole takes the name of the variable. */
  static Environment.Value value(Word word) {
    if (word.parts().size() == 1 && word.parts().get(0) instanceof Part.Hole hole) {
      return new Environment.Unknown(hole.reason());
    }
    return Values.of(word);
  }

  /** Takes {@code NAME=value} apart. */
  static Assignment assignment(Arg arg, boolean exported) {
    Word word = arg.word();
    String raw = word.raw();
    String text = word.text();
    String name = text.substring(0, text.indexOf('='));
    int start = raw.indexOf('=') + 1;
    if (raw.startsWith("(", start)) {
      return new Assignment(word.span(), name, Optional.empty(), List.of(), false, exported);
    }
    List<Part> parts = new ArrayList<>();
    boolean behind = false;
    for (Part part : word.parts()) {
      if (behind) {
        parts.add(part);
      } else if (part instanceof Part.Literal literal && literal.text().indexOf('=') >= 0) {
        String rest = literal.text().substring(literal.text().indexOf('=') + 1);
        if (!rest.isEmpty()) {
          parts.add(new Part.Literal(rest, literal.quoted()));
        }
        behind = true;
      }
    }
    Word value = new Word(word.span(), raw.substring(start), parts, word.quoted());
    return new Assignment(word.span(), name, Optional.of(value), List.of(), false, exported);
  }
}
