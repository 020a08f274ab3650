package io.plimsoll.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pairs of source and target of {@code cp}, {@code mv}, {@code install} and {@code ln}. */
final class Copies {
  private Copies() {}

  /** One file that is copied, moved or linked. */
  record Copy(Arg source, Arg target) {}

  static List<Copy> of(Invocation command) {
    List<Arg> operands = command.operands();
    Optional<Arg> folder = command.arguments().value("-t", "--target-directory");
    List<Copy> copies = new ArrayList<>();
    if (folder.isPresent()) {
      operands.forEach(o -> copies.add(new Copy(o, into(folder.get(), o))));
    } else if (operands.size() == 1 && command.is("ln")) {
      Arg source = operands.getFirst();
      copies.add(new Copy(source, base(source)));
    } else if (operands.size() > 1) {
      Arg target = operands.getLast();
      boolean many =
          operands.size() > 2 || target.marked().endsWith("/") || target.is(".") || target.is("..");
      boolean file = command.arguments().surely("-T", "--no-target-directory");
      for (Arg source : operands.subList(0, operands.size() - 1)) {
        copies.add(new Copy(source, many && !file ? into(target, source) : target));
      }
    }
    return copies;
  }

  private static Arg base(Arg source) {
    String text = source.marked();
    String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return source.slice(trimmed.lastIndexOf('/') + 1, trimmed.length());
  }

  private static Arg into(Arg folder, Arg source) {
    Arg name = base(source);
    List<io.plimsoll.model.Text.Hole> holes = new ArrayList<>(folder.holes());
    holes.addAll(name.holes());
    String slash = folder.marked().endsWith("/") ? "" : "/";
    return new Arg(
        folder.marked() + slash + name.marked(), holes, false, name.pattern(), folder.origin());
  }
}
