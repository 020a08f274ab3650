package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to a download in the rest of its stage. */
final class Later {
  private final CommandFacts facts;
  private final Fetch fetch;

  Later(CommandFacts facts, Fetch fetch) {
    this.facts = facts;
    this.fetch = fetch;
  }

  /** A use, and the command that makes it. */
  record Use(Value value, Value command) {}

  /** A command behind the download, with the script it is in. */
  private record Step(CommandFacts facts, Invocation command) {}

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (CommandFacts each : facts.context().memory().from(facts)) {
      for (Invocation command : each.invocations()) {
        if (each != facts || command.index() > fetch.command().index()) {
          steps.add(new Step(each, command));
        }
      }
    }
    return steps;
  }

  Listing verifications() {
    List<Node> found = new ArrayList<>();
    Optional<Reasons> open = Optional.empty();
    if (Checks.isByTool(fetch)) {
      found.add(node(facts, fetch.command(), "digest"));
    }
    if (fetch.path().isPresent()) {
      Touch file = new Touch(fetch.path().get());
      for (Step step : steps()) {
        Checks.Check check = Checks.of(step.facts(), step.command(), file);
        if (check.kind().isPresent()) {
          found.add(node(step.facts(), step.command(), check.kind().get()));
        }
        open = join(open, check.maybe());
        follow(file, step);
      }
      open = join(open, unseen(file));
    } else {
      found.addAll(piped());
    }
    Listing list = Listing.list(found);
    return open.map(list::open).orElse(list);
  }

  /** {@code curl … | tee file | sha256sum -c} and the like. */
  private List<Node> piped() {
    List<Node> found = new ArrayList<>();
    for (Invocation reader : facts.streams().reading(fetch.command())) {
      Checks.piped(facts, reader).ifPresent(kind -> found.add(node(facts, reader, kind)));
    }
    return found;
  }

  private Node node(CommandFacts where, Invocation command, String kind) {
    Node.Builder node =
        Nodes.of(where, "Verification", command.origin(), command)
            .set("kind", Nodes.constant(where, "VerificationKind", kind))
            .set("same_run", Value.Bool.of(where == facts));
    return Nodes.built(where, node);
  }

  /** Scripts behind the download that cannot be seen into and are not the download itself. */
  private Optional<Reasons> unseen(Touch file) {
    Optional<Reasons> open = Optional.empty();
    for (CommandFacts each : facts.context().memory().from(facts)) {
      for (Opening opening : each.context().script().openings()) {
        boolean later = each != facts || opening.command() > fetch.command().index();
        FilePath folder = each.folder(opening.command());
        boolean itself =
            opening.path().filter(p -> file.isOne(folder.join(FilePath.of(p)))).isPresent();
        boolean piped = opening.kind() == Opening.Kind.STANDARD_INPUT;
        if (later && !itself && !piped) {
          open = join(open, Optional.of(Reasons.of(Nodes.reason(opening))));
        }
      }
    }
    return open;
  }

  private static Optional<Reasons> join(Optional<Reasons> a, Optional<Reasons> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().and(b.get())) : a.or(() -> b);
  }

  private static void follow(Touch file, Step step) {
    if (step.command().is("mv", "cp", "ln", "install")) {
      FilePath folder = step.facts().folder(step.command().index());
      for (Copies.Copy copy : Copies.of(step.command())) {
        if (file.names(copy.source(), folder)) {
          file.also(copy.target().path(folder));
          file.also(
              copy.target().path(folder).join(FilePath.of(Touch.name(copy.source().path(folder)))));
        }
      }
    }
  }

  Use use(Optional<Invocation> reader) {
    if (reader.isPresent()) {
      Optional<String> kind = Uses.piped(reader.get());
      return new Use(
          Nodes.constant(facts, "DownloadUse", kind.orElse("kept")),
          facts.node(reader.get().index()));
    }
    if (fetch.path().isEmpty()) {
      Optional<Reasons> why = fetch.known().why();
      return why.isPresent()
          ? new Use(Unknown.of(why.get()), Unknown.of(why.get()))
          : new Use(Nodes.constant(facts, "DownloadUse", "unused"), Absent.ABSENT);
    }
    return saved(new Touch(fetch.path().get()));
  }

  private Use saved(Touch file) {
    Optional<Step> removed = Optional.empty();
    Optional<Step> enabled = Optional.empty();
    for (Step step : steps()) {
      Optional<String> kind = Uses.of(step.facts(), step.command(), file);
      if (kind.isPresent()) {
        return new Use(Nodes.constant(facts, "DownloadUse", kind.get()), node(step));
      }
      enabled =
          enabled.or(
              () ->
                  Uses.enables(step.facts(), step.command(), file)
                      ? Optional.of(step)
                      : Optional.empty());
      removed =
          removed.or(
              () ->
                  Uses.removes(step.facts(), step.command(), file)
                      ? Optional.of(step)
                      : Optional.empty());
      follow(file, step);
    }
    if (enabled.isPresent()) {
      return new Use(Nodes.constant(facts, "DownloadUse", "installed"), node(enabled.get()));
    }
    Optional<Reasons> unseen = unseen(file);
    if (unseen.isPresent()) {
      return new Use(Unknown.of(unseen.get()), Unknown.of(unseen.get()));
    }
    String rest = removed.isPresent() ? "unused" : "kept";
    return new Use(Nodes.constant(facts, "DownloadUse", rest), Absent.ABSENT);
  }

  private static Value node(Step step) {
    return step.facts().node(step.command().index());
  }
}
