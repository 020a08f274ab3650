package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the files that commands write: redirections, tee, cp, install, sed -i, dd. */
final class FileWrites {
  private final CommandFacts facts;

  FileWrites(CommandFacts facts) {
    this.facts = facts;
  }

  List<Node> nodes(Invocation command) {
    return of(command).stream().map(this::node).toList();
  }

  private Node node(Write write) {
    ScriptContext context = facts.context();
    Node.Builder node = context.nodes().node("FileWrite", write.target().origin());
    node.set("text", write.target().value())
        .set("command", facts.node(write.command().index()))
        .set("path", write.path())
        .set("content", write.content())
        .set("reads_secret", Nodes.orAbsent(write.secret().map(SecretMount::mount)));
    return context.nodes().build(node);
  }

  List<Write> of(Invocation command) {
    List<Write> writes = new ArrayList<>();
    Command written = facts.command(command.index());
    List<Redirect> redirects = new ArrayList<>(written.redirects());
    if (!command.inSubshell() || facts.streams().holder(command).isEmpty()) {
      redirects.addAll(written.outerRedirects());
    }
    for (Redirect redirect : redirects) {
      if (redirect.writes()) {
        Value content =
            redirect.fd() == 1
                ? facts.streams().output(command)
                : Streams.opaque(command, "it is not its standard output");
        add(writes, command, Arg.of(redirect.target()), content, Optional.empty());
      }
    }
    byProgram(writes, command);
    return writes;
  }

  private void byProgram(List<Write> writes, Invocation command) {
    switch (command.program()) {
      case "tee" -> {
        Value content =
            facts
                .streams()
                .input(command)
                .orElseGet(() -> Streams.opaque(command, "it is read from standard input"));
        command.operands().forEach(o -> add(writes, command, o, content, Optional.empty()));
      }
      case "cp", "install", "mv" -> copied(writes, command);
      case "sed" -> edited(writes, command);
      case "dd" ->
          command.operands().stream()
              .filter(o -> o.prefix().startsWith("of="))
              .forEach(o -> unread(writes, command, o.from(3)));
      default -> {
        // The others write what no word of theirs says.
      }
    }
  }

  private void copied(List<Write> writes, Invocation command) {
    if (command.is("install")
        && !command
            .arguments()
            .has("-d", "--directory")
            .equals(io.plimsoll.pattern.Ternary.FALSE)) {
      return;
    }
    for (Copies.Copy copy : Copies.of(command)) {
      add(
          writes,
          command,
          copy.target(),
          Streams.opaque(command, "it is the content of a file"),
          Optional.empty());
    }
  }

  private void edited(List<Write> writes, Invocation sed) {
    Arguments arguments = sed.arguments();
    boolean inPlace = arguments.surely("-i", "--in-place");
    if (!inPlace) {
      return;
    }
    List<Arg> scripts = new ArrayList<>(arguments.values("-e", "--expression"));
    int first = scripts.isEmpty() && arguments.values("-f", "--file").isEmpty() ? 1 : 0;
    List<Arg> operands = arguments.operands();
    if (first == 1 && !operands.isEmpty()) {
      scripts.add(operands.getFirst());
    }
    String edit = String.join("\n", scripts.stream().map(Arg::written).toList());
    operands.stream()
        .skip(first)
        .forEach(
            o ->
                add(
                    writes,
                    sed,
                    o,
                    Streams.opaque(sed, "it is changed in place"),
                    Optional.of(edit)));
  }

  private void unread(List<Write> writes, Invocation command, Arg target) {
    add(writes, command, target, Streams.opaque(command, "it is not literal"), Optional.empty());
  }

  private void add(
      List<Write> writes, Invocation command, Arg target, Value content, Optional<String> edit) {
    FilePath path = target.path(facts.folder(command.index()));
    boolean device =
        path.known().filter(p -> p.startsWith("/dev/") || p.startsWith("/proc/")).isPresent();
    if (!target.isEmpty() && !target.is("-") && !device) {
      writes.add(
          new Write(command, path, target, content, edit, facts.secrets().reaching(command)));
    }
  }
}
