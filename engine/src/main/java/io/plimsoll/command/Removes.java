package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether commands of the model delete a path, and whether a RUN keeps it out of its layer. */
public final class Removes {
  private Removes() {}

  /** Whether a command deletes everything at and below a path. */
  public static Value removes(Node command, FilePath path) {
    Optional<Unknown> gap = gap(path);
    if (gap.isPresent()) {
      return gap.get();
    }
    Optional<Invocation> invocation = Invocation.of(command);
    if (invocation.isEmpty()) {
      return command.get("name") instanceof Unknown unknown
          ? unknown
          : Unknown.of(reason(command, "its program is not known"));
    }
    return by(invocation.get(), command, path).value();
  }

  /**
   * Whether a command of a RUN that always runs deletes the path, unknown if one may that is not
   * seen.
   *
   * @param after only commands behind this one count
   */
  public static Value runRemoves(Node run, FilePath path, Optional<Node> after) {
    Optional<Unknown> gap = gap(path);
    if (gap.isPresent()) {
      return gap.get();
    }
    if (!(run.get("commands") instanceof Listing commands)) {
      return run.get("commands");
    }
    long from = after.map(Removes::index).orElse(-1L);
    Truth all = Truth.NO;
    for (Value member : commands.members()) {
      if (!(member instanceof Node command)) {
        all = all.or(Truth.of(member));
        continue;
      }
      if (index(command) <= from) {
        continue;
      }
      Truth runs = Truth.of(command.get("always_runs"));
      if (!runs.isFalse()) {
        all = all.or(runs.and(Truth.of(removes(command, path))));
      }
    }
    return all.or(commands.rest().map(Truth::unknown).orElse(Truth.NO)).value();
  }

  /**
   * Whether a cache, tmpfs or bind mount of a RUN covers the path; for the lists of apt a mount on
   * {@code /var/lib/apt} counts as any folder above does.
   */
  public static Value runCaches(Node run, FilePath path) {
    Optional<Unknown> gap = gap(path);
    if (gap.isPresent()) {
      return gap.get();
    }
    if (!(run.get("mounts") instanceof Listing mounts)) {
      return run.get("mounts");
    }
    Truth all = Truth.NO;
    for (Value member : mounts.members()) {
      if (member instanceof Node mount && keepsOut(mount)) {
        Value target = mount.get("target");
        all = all.or(target instanceof FilePath folder ? covers(folder, path) : Truth.of(target));
      }
    }
    return all.or(mounts.rest().map(Truth::unknown).orElse(Truth.NO)).value();
  }

  static Truth covers(FilePath folder, FilePath path) {
    return folder.isKnown()
        ? Truth.of(path.isUnder(folder))
        : Truth.unknown(folder.text().reasons());
  }

  private static boolean keepsOut(Node mount) {
    return mount.get("type") instanceof Value.Constant type
        && List.of("cache", "tmpfs", "bind").contains(type.name());
  }

  private static Truth by(Invocation invocation, Node command, FilePath path) {
    boolean relative =
        invocation.operands().stream()
            .anyMatch(o -> !o.prefix().startsWith("/") && !o.prefix().startsWith("~"));
    boolean files = invocation.is("rm", "rmdir", "find");
    FilePath folder = files && relative ? folder(command, invocation.index()) : FilePath.of("/");
    boolean braces =
        command.get("script") instanceof Node script
            && script.get("language") instanceof Value.Constant language
            && language.name().equals("bash");
    return Emptied.by(invocation, folder, braces, path);
  }

  /** The folder a command runs in: that of its RUN, and every cd before it. */
  private static FilePath folder(Node command, int index) {
    Optional<FilePath> start =
        command.get("run") instanceof Node run && run.get("workdir") instanceof FilePath workdir
            ? Optional.of(workdir)
            : Optional.empty();
    if (!(command.get("script") instanceof Node script)
        || !(script.get("commands") instanceof Listing commands)) {
      return start.orElseGet(() -> Folders.unknown("the script of the command is not known"));
    }
    List<Invocation> before = new ArrayList<>();
    for (Value member : commands.members()) {
      if (member instanceof Node other && index(other) <= index) {
        Invocation.of(other).ifPresent(before::add);
      }
    }
    return before.isEmpty()
        ? start.orElseGet(() -> Folders.unknown("the folder of the command is not known"))
        : Folders.of(before, start).getLast();
  }

  private static long index(Node command) {
    return command.get("index") instanceof Value.Int i ? i.value() : -1;
  }

  private static Optional<Unknown> gap(FilePath path) {
    return path.isKnown() ? Optional.empty() : Optional.of(Unknown.of(path.text().reasons()));
  }

  private static Reason reason(Node command, String why) {
    String cause = command.get("text") instanceof Text t ? t.written() : "command";
    return new Reason(Reason.Kind.UNRESOLVED, cause, why, command.origin().span());
  }
}
