package io.plimsoll.targets;

import io.plimsoll.ingest.evidence.PackageUrl;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.value.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statement on a vulnerability: of those that speak of it, of its package and of no other
 * image, the newest (OpenVEX, "Document data inheritance": later statements take the place of
 * earlier ones).
 */
record StatementChoice(List<Node> vexes) {

  Value of(Node finding, Set<String> ids) {
    Value best = Absent.ABSENT;
    Instant newest = Instant.MIN;
    for (Node vex : vexes) {
      Instant taken = vex.get("taken") instanceof Value.Time t ? t.value() : Instant.EPOCH;
      if (!(vex.get("statements") instanceof Listing statements)) {
        continue;
      }
      for (Value member : statements.members()) {
        boolean applies =
            member instanceof Node statement
                && isAbout(statement, ids)
                && isOnPackage(statement, finding)
                && !isOnOtherImage(statement);
        if (applies && !taken.isBefore(newest)) {
          best = member;
          newest = taken;
        }
      }
    }
    return best;
  }

  private static boolean isAbout(Node statement, Set<String> ids) {
    return statement.get("vulnerability") instanceof Text id && ids.contains(id.written());
  }

  private static boolean isOnPackage(Node statement, Node finding) {
    if (!(statement.get("packages") instanceof Listing packages) || packages.members().isEmpty()) {
      return true;
    }
    Optional<PackageUrl> purl =
        finding.get("package") instanceof Node p && p.get("purl") instanceof Text text
            ? PackageUrl.parse(text.written())
            : Optional.empty();
    return purl.isPresent()
        && packages.members().stream()
            .anyMatch(
                m ->
                    m instanceof Text t
                        && PackageUrl.parse(t.written())
                            .filter(u -> u.covers(purl.get()))
                            .isPresent());
  }

  /** It names images, and none of this target is among them. */
  private static boolean isOnOtherImage(Node statement) {
    boolean namesImage =
        !Digests.of(statement.get("products")).isEmpty()
            || statement.get("product") instanceof Text;
    return namesImage && Truth.isFalse(statement.get("covers"));
  }
}
