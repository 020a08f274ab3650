package io.plimsoll.targets;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Matching;
import io.plimsoll.value.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The row of {@code tables.exceptions} that accepts a vulnerability: by id, package, image and
 * digest; of several the one that lasts longest. Whether it has expired is the rule's to judge.
 *
 * @param image the one that the scan is bound to; without it the name in the report counts
 */
record ExceptionChoice(Value tables, Optional<Node> image, Node scan) {

  Value of(Node finding, Set<String> ids) {
    Value rows = tables instanceof Node node ? node.get("exceptions") : tables;
    if (rows instanceof Unknown unknown && isMissing(unknown)) {
      return Absent.ABSENT; // who has no table of exceptions accepts nothing
    }
    if (!(rows instanceof Listing list)) {
      return rows;
    }
    Value best = Absent.ABSENT;
    LocalDate longest = LocalDate.MIN;
    Value doubt = Value.Bool.FALSE;
    for (Value member : list.members()) {
      if (!(member instanceof Node row)
          || !(row.get("id") instanceof Text id)
          || !ids.contains(id.written())) {
        continue;
      }
      Value accepts = Truth.and(onPackage(row, finding), Truth.and(onImage(row), onDigest(row)));
      LocalDate until = row.get("expires") instanceof Value.Day day ? day.value() : LocalDate.MAX;
      if (Truth.isTrue(accepts) && !until.isBefore(longest)) {
        best = row;
        longest = until;
      } else if (Truth.isUnknown(accepts)) {
        doubt = accepts;
      }
    }
    if (best instanceof Absent && Truth.isUnknown(doubt)) {
      return doubt;
    }
    return best instanceof Absent && list.isOpen() ? Unknown.of(list.rest().orElseThrow()) : best;
  }

  private static boolean isMissing(Unknown table) {
    return table.reasons().kept().stream().allMatch(r -> r.kind() == Reason.Kind.MISSING_TABLE);
  }

  private static Value onPackage(Node row, Node finding) {
    return finding.get("package") instanceof Node p
            && row.get("package") instanceof Value.Pattern glob
        ? Matching.text(p.get("name"), glob.pattern())
        : unknown("the package is not stated");
  }

  private Value onImage(Node row) {
    if (!(row.get("image") instanceof Value.Pattern glob)) {
      return unknown("the images of the exception are not known");
    }
    if (glob.pattern().source().equals("*") || glob.pattern().source().equals("**")) {
      return Value.Bool.TRUE;
    }
    List<ImageRef> names = new ArrayList<>();
    image.ifPresent(i -> names.addAll(References.of(i)));
    if (image.isEmpty() && scan.get("subject_name") instanceof Text name) {
      names.add(ImageRef.of(name));
    }
    Value matches = names.isEmpty() ? unknown("the image has no name") : Value.Bool.FALSE;
    for (ImageRef name : names) {
      matches = Truth.or(matches, Matching.reference(name, glob.pattern()));
    }
    return matches;
  }

  private Value onDigest(Node row) {
    if (!(row.get("digest") instanceof Digest digest)) {
      return row.get("digest") instanceof Absent
          ? Value.Bool.TRUE
          : unknown("the digest of the exception is not known");
    }
    Digests known =
        Digests.of(image.isPresent() ? image.get().get("digests") : scan.get("subjects"));
    boolean isEqual =
        known.manifests().contains(digest) || known.config().filter(digest::equals).isPresent();
    return known.isEmpty() ? unknown("no digest of the image is known") : Value.Bool.of(isEqual);
  }

  private static Unknown unknown(String what) {
    return Unknown.of(Reason.of(Reason.Kind.UNRESOLVED, "exceptions", what));
  }
}
