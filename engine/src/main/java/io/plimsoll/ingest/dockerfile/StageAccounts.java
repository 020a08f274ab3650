package io.plimsoll.ingest.dockerfile;

import io.plimsoll.ingest.parts.Accounts;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * Accounts at a place of a stage: those of its base image, which the commands before the place may
 * have changed.
 *
 * @param runs what ran before
 */
record StageAccounts(NodeMaker nodes, Node image, List<RunModel> runs) {

  /** Those before the next instruction of a stage. */
  static StageAccounts before(NodeMaker nodes, StageModel stage, Node image) {
    List<RunModel> runs = stage.chain().reversed().stream().flatMap(s -> s.runs.stream()).toList();
    return new StageAccounts(nodes, image, runs);
  }

  /** The user, with its numbers where its entry is that of the base image. */
  Node user(Node user) {
    return new Accounts(nodes, () -> left(user, "accounts"), () -> left(user, "groups")).user(user);
  }

  /**
   * The entries that are still as the base image has them: all, or none of a name that a command
   * touches or may touch. Others may have been added.
   */
  private Value left(Node user, String field) {
    Value entries = image.get(field);
    Reasons why = Reasons.of(added(user));
    if (!(entries instanceof Listing all)) {
      return entries;
    }
    Listing none = Listing.list(List.of());
    boolean unsure =
        runs.stream()
            .map(r -> r.script().facts().accountChanges())
            .anyMatch(c -> c.isOpen() || c.members().stream().anyMatch(StageAccounts::isUnnamed));
    if (unsure) {
      return none.open(why);
    }
    List<String> touched = runs.stream().flatMap(StageAccounts::touched).toList();
    return Listing.list(
            all.members().stream()
                .filter(e -> !(e instanceof Node n && touched.contains(name(n))))
                .toList())
        .open(why);
  }

  private static Reason added(Node user) {
    return new Reason(
        Reason.Kind.UNRESOLVED,
        name(user),
        "the numbers of user " + name(user) + " stand in /etc/passwd of the image",
        user.origin().span());
  }

  private static boolean isUnnamed(Value change) {
    return !(change instanceof Node node && node.get("name") instanceof Text t && t.isKnown());
  }

  private static Stream<String> touched(RunModel run) {
    return run.script().facts().accountChanges().members().stream()
        .filter(Node.class::isInstance)
        .map(c -> name((Node) c));
  }

  private static String name(Node node) {
    return node.get("name") instanceof Text t ? t.written() : "";
  }
}
