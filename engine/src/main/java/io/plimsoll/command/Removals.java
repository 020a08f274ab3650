package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what commands remove, link and unpack. */
final class Removals {
  private final CommandFacts facts;

  Removals(CommandFacts facts) {
    this.facts = facts;
  }

  List<Node> of(Invocation command) {
    return switch (command.program()) {
      case "rm", "rmdir", "unlink", "shred" -> removed(command);
      case "find" -> found(command);
      default -> List.of();
    };
  }

  private List<Node> removed(Invocation rm) {
    boolean shreds = rm.is("shred") && !rm.arguments().surely("-u", "--remove");
    Truth recursive =
        rm.is("rm") ? Truth.flag(rm.arguments(), "-r", "-R", "--recursive") : Truth.NO;
    boolean braces = facts.context().script().language() == Language.BASH;
    List<Node> nodes = new ArrayList<>();
    for (Arg word : shreds ? List.<Arg>of() : rm.operands()) {
      if (word.is("{}")) {
        continue; // the file that find is at: the removal is that of find
      }
      List<Arg> words = new ArrayList<>();
      if (braces && word.isKnown() && word.pattern()) {
        Emptied.braces(word.marked()).forEach(t -> words.add(Arg.literal(t, word.origin())));
      } else {
        words.add(word);
      }
      for (Arg each : words) {
        boolean glob = Arg.isGlob(each.marked()) && word.pattern();
        nodes.add(node(rm, each, path(rm, each), recursive, glob));
      }
    }
    return nodes;
  }

  private Value path(Invocation command, Arg word) {
    return word.isBlank() ? Unknown.of(word.reasons()) : word.path(facts.folder(command.index()));
  }

  /** {@code find FOLDER … -delete} or with rm: with tests it is some of what is below. */
  private List<Node> found(Invocation find) {
    Arguments arguments = find.arguments();
    boolean runs = arguments.surely("-exec", "-execdir") && removesInside(find);
    if (!arguments.surely("-delete") && !runs) {
      return List.of();
    }
    Optional<Arg> name = arguments.value("-name", "-iname");
    List<Node> nodes = new ArrayList<>();
    for (Arg start : Emptied.starts(find)) {
      FilePath folder = start.path(facts.folder(find.index()));
      Value path = name.<Value>map(n -> n.path(folder)).orElse(folder);
      nodes.add(
          node(
              find,
              start,
              start.isWild() ? Unknown.of(start.reasons()) : path,
              Truth.YES,
              name.isPresent()));
    }
    return nodes;
  }

  private boolean removesInside(Invocation find) {
    return find.operands().stream().anyMatch(o -> o.is("rm"))
        || facts.invocations().stream()
            .anyMatch(
                i ->
                    i.is("rm")
                        && i.operands().stream().anyMatch(o -> o.is("{}"))
                        && i.wrappers().stream().anyMatch(w -> w.startsWith("find")));
  }

  private Node node(Invocation command, Arg word, Value path, Truth recursive, boolean glob) {
    Node.Builder node =
        Nodes.of(facts, "Removal", word.origin(), command)
            .set("text", Text.of(word.written(), word.origin()))
            .set("path", path)
            .set("recursive", recursive.value())
            .set("is_glob", Value.Bool.of(glob));
    return Nodes.built(facts, node);
  }

  /** Symbolic links of {@code ln -s}. */
  List<Node> links(Invocation command) {
    boolean symbolic = command.is("ln") && command.arguments().surely("-s", "--symbolic");
    if (!symbolic) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>();
    for (Copies.Copy copy : Copies.of(command)) {
      Node.Builder node =
          Nodes.of(facts, "SymbolicLink", copy.target().origin(), command)
              .set("text", Text.of(facts.command(command.index()).span().text(), command.origin()))
              .set("existing", copy.source().value())
              .set("created", copy.target().path(facts.folder(command.index())));
      nodes.add(Nodes.built(facts, node));
    }
    return nodes;
  }

  /** The archives that a command unpacks. */
  Listing extracts(Invocation command) {
    if (!Uses.EXTRACTORS.contains(command.program()) || !Uses.extracts(command)) {
      return Listing.list(List.of());
    }
    Arguments arguments = command.arguments();
    List<Arg> archives = new ArrayList<>();
    switch (command.program()) {
      case "tar", "bsdtar", "gtar", "jar" ->
          arguments.value("-f", "--file").filter(f -> !f.is("-")).ifPresent(archives::add);
      case "unzip", "dpkg-deb", "rpm2cpio" ->
          arguments.operands().stream().findFirst().ifPresent(archives::add);
      case "7z", "7za", "7zr", "7zz", "unrar" ->
          arguments.operands().stream().findFirst().ifPresent(archives::add);
      case "ar" -> arguments.operands().stream().skip(1).findFirst().ifPresent(archives::add);
      case "cpio" -> arguments.value("-F", "--file", "-I").ifPresent(archives::add);
      case "expand-archive" ->
          arguments
              .value("-Path", "-LiteralPath")
              .or(() -> arguments.operands().stream().findFirst())
              .ifPresent(archives::add);
      default -> archives.addAll(arguments.operands());
    }
    return Listing.list(archives.stream().map(a -> path(command, a)).toList());
  }
}
