package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/** Finds changes of owners: chown, chgrp, and the owner of install. */
final class OwnerChanges {
  private final CommandFacts facts;

  OwnerChanges(CommandFacts facts) {
    this.facts = facts;
  }

  List<Node> of(Invocation command) {
    return switch (command.program()) {
      case "chown", "chgrp" -> changed(command);
      case "install" -> installed(command);
      default -> List.of();
    };
  }

  private List<Node> changed(Invocation command) {
    List<Arg> operands = command.operands();
    if (operands.isEmpty() || !command.arguments().values("--reference").isEmpty()) {
      return List.of();
    }
    Arg word = operands.getFirst();
    Arg owner = command.is("chgrp") ? word.prefixed(":") : word;
    List<Arg> paths = operands.subList(1, operands.size());
    Truth recursive = Truth.flag(command.arguments(), "-R", "--recursive");
    return List.of(node(command, owner, paths, recursive));
  }

  private List<Node> installed(Invocation install) {
    Optional<Arg> user = install.arguments().value("-o", "--owner");
    Optional<Arg> group = install.arguments().value("-g", "--group");
    if (user.isEmpty() && group.isEmpty()) {
      return List.of();
    }
    Arg owner = user.orElseGet(() -> group.orElseThrow().prefixed(":"));
    boolean folders = install.arguments().surely("-d", "--directory");
    List<Arg> paths =
        folders
            ? install.operands()
            : Copies.of(install).stream().map(Copies.Copy::target).toList();
    return List.of(node(install, owner, paths, Truth.NO));
  }

  private Node node(Invocation command, Arg owner, List<Arg> paths, Truth recursive) {
    Listing list = Listing.list(paths.stream().filter(p -> !p.isWild()).map(Arg::value).toList());
    Optional<Reasons> open = ModeChanges.open(paths);
    Node.Builder node =
        Nodes.of(facts, "OwnerChange", command.origin(), command)
            .set("user", user(owner))
            .set("paths", open.map(list::open).orElse(list))
            .set("recursive", recursive.value());
    return Nodes.built(facts, node);
  }

  /** {@code [user][:group]} of chown(1), which also takes a dot; no user leaves it as it is. */
  private Value user(Arg owner) {
    if (owner.isWild() || owner.startsOpen()) {
      return Unknown.of(owner.reasons());
    }
    String text = owner.marked();
    int colon = text.indexOf(':') >= 0 ? text.indexOf(':') : text.indexOf('.');
    Arg name = colon < 0 ? owner : owner.slice(0, colon);
    Optional<Arg> group = colon < 0 ? Optional.empty() : Optional.of(owner.from(colon + 1));
    boolean numeric = isNumber(name);
    boolean root = name.is("root") || (numeric && Long.parseLong(name.marked()) == 0);
    Node.Builder user = facts.context().nodes().node("User", owner.origin());
    user.set("text", Text.of(owner.written(), owner.origin()))
        .set("raw", owner.text())
        .set("name", numeric || name.isEmpty() ? Absent.ABSENT : name.value())
        .set("uid", root ? Value.Int.of(0) : id(name))
        .set(
            "gid",
            group
                .filter(g -> !g.isEmpty())
                .map(this::group)
                .orElseGet(() -> root ? Value.Int.of(0) : passwd(name)))
        .set("is_root", name.isKnown() ? Value.Bool.of(root) : Unknown.of(name.reasons()))
        .set("is_numeric", name.isKnown() ? Value.Bool.of(numeric) : Unknown.of(name.reasons()))
        .set("account", passwd(name));
    return Nodes.built(facts, user);
  }

  private Value id(Arg name) {
    return isNumber(name) ? Value.Int.of(Long.parseLong(name.marked())) : passwd(name);
  }

  private Value group(Arg group) {
    return group.is("root") ? Value.Int.of(0) : id(group);
  }

  private static boolean isNumber(Arg word) {
    return word.isKnown() && word.marked().matches("\\d{1,10}");
  }

  private static Unknown passwd(Arg name) {
    return name.isKnown()
        ? Unknown.of(
            new Reason(
                Reason.Kind.UNRESOLVED,
                name.marked(),
                "/etc/passwd of the image was not read",
                name.span()))
        : Unknown.of(name.reasons());
  }
}
