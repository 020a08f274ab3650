package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds changes of users and groups. */
final class Accounts {
  private final CommandFacts facts;

  Accounts(CommandFacts facts) {
    this.facts = facts;
  }

  List<Node> of(Invocation command) {
    return switch (command.program()) {
      case "useradd" -> named(command, "create", password(command));
      case "adduser" -> added(command);
      case "usermod" -> named(command, "modify", password(command));
      case "gpasswd" -> named(command, "modify", Truth.NO);
      case "userdel", "deluser", "groupdel", "delgroup" -> named(command, "delete", Truth.NO);
      case "groupadd", "addgroup" -> named(command, "create_group", Truth.NO);
      case "groupmod" -> named(command, "modify", Truth.NO);
      case "passwd" -> passwd(command);
      case "chpasswd" -> chpasswd(command);
      default -> List.of();
    };
  }

  /** {@code -p} with a hash; a value that starts with {@code !} or {@code *} locks the account. */
  private static Truth password(Invocation command) {
    Optional<Arg> value = command.arguments().value("-p", "--password");
    if (value.isEmpty()) {
      return command.arguments().gap().isPresent()
          ? Truth.flag(command.arguments(), "-p", "--password")
          : Truth.NO;
    }
    Arg hash = value.get();
    if (hash.startsOpen()) {
      return Truth.YES; // whatever it holds, it is meant to be a password
    }
    return Truth.of(
        !hash.isEmpty() && !hash.marked().startsWith("!") && !hash.marked().startsWith("*"));
  }

  /** {@code adduser USER GROUP} adds an existing user to a group (adduser(8), BusyBox). */
  private List<Node> added(Invocation adduser) {
    boolean joins =
        adduser.operands().size() == 2 && adduser.operands().stream().noneMatch(Arg::isWild);
    return named(adduser, joins ? "modify" : "create", password(adduser));
  }

  private List<Node> named(Invocation command, String kind, Truth password) {
    List<Arg> operands = command.operands();
    if (operands.isEmpty()) {
      return List.of();
    }
    boolean first = command.is("adduser", "deluser", "addgroup", "delgroup");
    Arg name = first ? operands.getFirst() : operands.getLast();
    return List.of(node(command, kind, name.value(), password));
  }

  private List<Node> passwd(Invocation passwd) {
    Arguments arguments = passwd.arguments();
    boolean locks =
        arguments.surely(
            "-d", "--delete", "-l", "--lock", "-u", "--unlock", "-e", "--expire", "-S", "--status");
    boolean fed = facts.streams().input(passwd).isPresent();
    Truth sets = Truth.of(!locks).and(Truth.of(fed).or(Truth.flag(arguments, "--stdin", "-s")));
    List<Arg> operands = arguments.operands();
    Value name =
        operands.isEmpty() ? Text.of("root", passwd.origin()) : operands.getFirst().value();
    return List.of(node(passwd, locks ? "modify" : "set_password", name, sets));
  }

  /** {@code chpasswd} reads lines of {@code name:password}. */
  private List<Node> chpasswd(Invocation chpasswd) {
    Optional<Value> input = facts.streams().input(chpasswd);
    List<Node> nodes = new ArrayList<>();
    if (input.isPresent() && input.get() instanceof Text text) {
      Arg all = Arg.of(text);
      int start = 0;
      for (int i = 0; i <= all.marked().length(); i++) {
        if (i == all.marked().length() || all.marked().charAt(i) == '\n') {
          Arg line = all.slice(start, i);
          int colon = line.marked().indexOf(':');
          if (colon > 0) {
            nodes.add(node(chpasswd, "set_password", line.slice(0, colon).value(), Truth.YES));
          }
          start = i + 1;
        }
      }
    }
    if (nodes.isEmpty()) {
      Value name =
          Unknown.of(
              new Reason(
                  Reason.Kind.OPAQUE,
                  "chpasswd",
                  "the names stand in what chpasswd reads",
                  chpasswd.origin().span()));
      nodes.add(node(chpasswd, "set_password", name, Truth.YES));
    }
    return nodes;
  }

  private Node node(Invocation command, String kind, Value name, Truth password) {
    Arguments arguments = command.arguments();
    boolean user = kind.equals("create") || kind.equals("modify");
    Node.Builder node =
        Nodes.of(facts, "AccountChange", command.origin(), command)
            .set("kind", Nodes.constant(facts, "AccountKind", kind))
            .set("name", name)
            .set(
                "uid",
                user
                    ? number(arguments.value("-u", "--uid"), arguments, "-u", "--uid")
                    : Absent.ABSENT)
            .set("gid", number(arguments.value("-g", "--gid"), arguments, "-g", "--gid"))
            .set("no_log_init", noLogInit(command).value())
            .set("sets_password", password.value());
    return Nodes.built(facts, node);
  }

  private static Truth noLogInit(Invocation command) {
    return command.is("useradd")
        ? Truth.flag(command.arguments(), "-l", "--no-log-init")
        : Truth.NO;
  }

  /** A number; the name of a group is not one, and -g of BusyBox adduser is a comment. */
  private static Value number(Optional<Arg> word, Arguments arguments, String... flags) {
    if (word.isEmpty()) {
      return arguments.gap().isPresent()
          ? Truth.flag(arguments, flags).why().<Value>map(Unknown::of).orElse(Absent.ABSENT)
          : Absent.ABSENT;
    }
    Arg value = word.get();
    if (!value.isKnown()) {
      return Unknown.of(value.reasons());
    }
    return value.marked().matches("\\d{1,18}")
        ? new Value.Int(Long.parseLong(value.marked()), value.origin())
        : Absent.ABSENT;
  }
}
