package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.ingest.parts.CommandLines.Place;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Command, arguments and lifecycle hooks of a container. */
final class Commands {
  private final NodeMaker nodes;
  private final EnvironmentOfPod env;

  Commands(NodeMaker nodes, EnvironmentOfPod env) {
    this.nodes = nodes;
    this.env = env;
  }

  void read(ContainerDraft draft, Fields container) {
    of(container, "command").ifPresent(c -> draft.declare("entrypoint", c));
    of(container, "args").ifPresent(c -> draft.declare("cmd", c));
    Optional<Fields> lifecycle = container.object("lifecycle");
    List<Node> hooks = new ArrayList<>();
    lifecycle.ifPresent(
        l -> {
          hook(l, "postStart", "post_start").ifPresent(hooks::add);
          hook(l, "preStop", "pre_stop").ifPresent(hooks::add);
          Value signal = l.text("stopSignal");
          if (!(signal instanceof Absent)) {
            draft.declare("stop_signal", signal);
          }
        });
    draft.set("hooks", Listing.list(hooks));
  }

  /** A list of words, none where it is empty: an empty list is as if it were not there. */
  Optional<Node> of(Fields object, String field) {
    List<ExecWord> words = new ArrayList<>();
    for (Value word : object.texts(field)) {
      if (word instanceof Text t) {
        words.add(ExecWord.of(env.expand(t), t.origin().span().orElse(object.span())));
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Place place = Place.of(object.get(field).orElseThrow().place(), env.shell());
    return Optional.of(new CommandLines(nodes).exec(words, place));
  }

  private Optional<Node> hook(Fields lifecycle, String field, String kind) {
    return lifecycle
        .object(field)
        .map(
            hook -> {
              Optional<Node> command = hook.object("exec").flatMap(e -> of(e, "command"));
              return nodes.build(
                  nodes
                      .node("Exec", hook.span())
                      .set("command", command.<Value>map(c -> c).orElse(Absent.ABSENT))
                      .set("user", Absent.ABSENT)
                      .set("kind", nodes.constant("ExecKind", kind)));
            });
  }
}
