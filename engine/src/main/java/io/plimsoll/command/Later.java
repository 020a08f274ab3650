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
    List<Node> found = new ArrayList<>(piped());
    Optional<Reasons> open = Optional.empty();
    if (Checks.isByTool(fetch)) {
      found.add(node(facts, fetch.command(), "digest"));
    }
    if (fetch.path().isPresent()) {
      Touch file = new Touch(fetch.path().get());
      List<Step> steps = steps();
      int used = firstUse(steps).map(Found::at).orElse(steps.size());
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        Checks.Check check = Checks.of(step.facts(), step.command(), file);
        check.kind().ifPresent(k -> found.add(node(step.facts(), step.command(), k)));
        if (i < used) { // what is checked behind its use is not checked in time
          open = join(join(open, check.maybe()), unseen(step, file));
        }
        follow(file, step);
      }
    }
    Listing list = Listing.list(found);
    return open.map(list::open).orElse(list);
  }

  /** {@code curl … | tee file | sha256sum -c} and the like. */
  private List<Node> piped() {
    List<Node> found = new ArrayList<>();
    List<Invocation> readers = facts.streams().reading(fetch.command());
    for (int i = 0; i < 16 && readers.size() == 1 && readers.getFirst().is("tee", "cat"); i++) {
      readers = facts.streams().reading(readers.getFirst());
    }
    for (Invocation reader : readers) {
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

  /** A script that a step runs, that cannot be seen into, and that is not the download itself. */
  private static Optional<Reasons> unseen(Step step, Touch file) {
    Optional<Reasons> open = Optional.empty();
    FilePath folder = step.facts().folder(step.command().index());
    for (Opening opening : step.facts().openings(step.command().index())) {
      boolean itself =
          opening.path().filter(p -> file.isOne(folder.join(FilePath.of(p)))).isPresent();
      boolean piped = opening.kind() == Opening.Kind.STANDARD_INPUT;
      if (!itself && !piped) {
        open = join(open, Optional.of(Reasons.of(Nodes.reason(opening))));
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
    return saved();
  }

  /** The first step that runs, unpacks or installs the file. */
  private record Found(int at, String kind, Step step) {}

  private Optional<Found> firstUse(List<Step> steps) {
    Touch file = new Touch(fetch.path().orElseThrow());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Optional<String> kind = Uses.of(step.facts(), step.command(), file);
      if (kind.isPresent()) {
        return Optional.of(new Found(i, kind.get(), step));
      }
      follow(file, step);
    }
    return Optional.empty();
  }

  private Use saved() {
    List<Step> steps = steps();
    Optional<Found> use = firstUse(steps);
    if (use.isPresent()) {
      return new Use(
          Nodes.constant(facts, "DownloadUse", use.get().kind()), node(use.get().step()));
    }
    Touch file = new Touch(fetch.path().orElseThrow());
    Optional<Reasons> unseen = Optional.empty();
    Optional<Step> enabled = Optional.empty();
    boolean removed = false;
    for (Step step : steps) {
      boolean enables = enabled.isEmpty() && Uses.enables(step.facts(), step.command(), file);
      enabled = enables ? Optional.of(step) : enabled;
      removed |= Uses.removes(step.facts(), step.command(), file);
      unseen = join(unseen, unseen(step, file));
      follow(file, step);
    }
    if (enabled.isPresent()) {
      return new Use(Nodes.constant(facts, "DownloadUse", "installed"), node(enabled.get()));
    }
    if (unseen.isPresent()) {
      return new Use(Unknown.of(unseen.get()), Unknown.of(unseen.get()));
    }
    String rest = removed ? "unused" : "kept";
    return new Use(Nodes.constant(facts, "DownloadUse", rest), Absent.ABSENT);
  }

  private static Value node(Step step) {
    return step.facts().node(step.command().index());
  }
}
