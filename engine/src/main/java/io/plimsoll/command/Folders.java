package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder that each command of a script runs in, following {@code cd}. */
final class Folders {
  private Folders() {}

  /** A folder that is not known; paths below it keep their name. */
  static FilePath unknown(String why) {
    Reason reason = Reason.of(Reason.Kind.UNRESOLVED, "working folder", why);
    Text.Hole hole = new Text.Hole("$PWD", Reasons.of(reason));
    return FilePath.of(new Text(List.of("", ""), List.of(hole), Origin.NONE));
  }

  static List<FilePath> of(List<Invocation> commands, Optional<FilePath> start) {
    FilePath first = start.orElseGet(() -> unknown("the working folder is not known"));
    List<FilePath> folders = new ArrayList<>();
    FilePath main = first;
    FilePath inner = first;
    boolean inside = false;
    boolean moved = false; // a cd in a branch, which may not have run
    for (Invocation command : commands) {
      boolean sub = command.inSubshell();
      if (sub && !inside) {
        inner = main;
      }
      inside = sub;
      if (moved && !sub && command.alwaysRuns()) {
        main = unknown("a branch may have changed it");
        moved = false;
      }
      FilePath here = sub ? inner : main;
      folders.add(here);
      if (command.is("cd", "pushd")) {
        FilePath there = target(command, here);
        inner = sub ? there : inner;
        main = sub ? main : there;
        moved |= !sub && !command.alwaysRuns();
      } else if (command.is("popd") && !sub) {
        main = unknown("popd changed it");
      }
    }
    return folders;
  }

  private static FilePath target(Invocation cd, FilePath here) {
    List<Arg> operands = cd.operands();
    if (operands.isEmpty()) {
      return FilePath.of("~");
    }
    Arg word = operands.getFirst();
    return word.is("-") || word.isWild()
        ? unknown("cd goes to a computed folder")
        : word.path(here);
  }
}
