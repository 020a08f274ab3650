package io.plimsoll.targets;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;

/** Whether a step of a history may be an instruction; what is not known does not count. */
final class SameInstruction {
  private SameInstruction() {}

  static boolean is(Node step, Node written) {
    if (!step.type().name().equals(written.type().name())) {
      return false;
    }
    return switch (step.type().name()) {
      case "UserInstr" -> text(user(step), user(written));
      case "Workdir" -> path(step.get("path"), written.get("path"));
      case "Cmd", "Entrypoint" -> words(argv(step), argv(written), "value");
      case "Run" -> words(commands(step), commands(written), "name");
      case "Env" -> words(step.get("variables"), written.get("variables"), "name");
      case "Label" -> words(step.get("entries"), written.get("entries"), "key");
      default -> true;
    };
  }

  private static Value user(Node instruction) {
    return instruction.get("user") instanceof Node user ? user.get("raw") : Absent.ABSENT;
  }

  private static Value argv(Node instruction) {
    return instruction.get("command") instanceof Node line ? line.get("argv") : Absent.ABSENT;
  }

  private static Value commands(Node run) {
    return run.get("script") instanceof Node script ? script.get("commands") : Absent.ABSENT;
  }

  private static boolean path(Value a, Value b) {
    return !(a instanceof FilePath x && b instanceof FilePath y)
        || !x.isKnown()
        || !y.isKnown()
        || x.written().equals(y.written());
  }

  private static boolean text(Value a, Value b) {
    return !(a instanceof Text x && b instanceof Text y)
        || !x.isKnown()
        || !y.isKnown()
        || x.written().equals(y.written());
  }

  /** Lists that are known as a whole have the same words in the same order. */
  private static boolean words(Value a, Value b, String field) {
    if (!(a instanceof Listing x && b instanceof Listing y) || x.isOpen() || y.isOpen()) {
      return true;
    }
    if (x.members().size() != y.members().size()) {
      return false;
    }
    for (int i = 0; i < x.members().size(); i++) {
      boolean same =
          !(x.members().get(i) instanceof Node p && y.members().get(i) instanceof Node q)
              || text(p.get(field), q.get(field));
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
