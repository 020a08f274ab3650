package io.plimsoll.targets;

import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links by name: what is left where no digest tells. */
final class References {
  private References() {}

  /** The names of an image: the one it was given by and all its tags. */
  static List<ImageRef> of(Node image) {
    List<ImageRef> all = new ArrayList<>();
    if (image.get("ref") instanceof ImageRef ref) {
      all.add(ref);
    }
    if (image.get("refs") instanceof Listing refs) {
      for (Value ref : refs.members()) {
        if (ref instanceof ImageRef r) {
          all.add(r);
        }
      }
    }
    return all;
  }

  /** {@link LinkStrength#REFERENCE} for an equal tag, {@link LinkStrength#NAME_ONLY} without. */
  static Optional<LinkStrength> link(Value name, Node image) {
    if (!(name instanceof Text text) || !text.isKnown()) {
      return Optional.empty();
    }
    ImageRef named = ImageRef.of(text);
    Optional<LinkStrength> best = Optional.empty();
    for (ImageRef ref : of(image)) {
      if (ref.isKnown() && repository(ref).equals(repository(named))) {
        boolean isSameTag = reference(ref).equals(reference(named));
        if (isSameTag) {
          return Optional.of(LinkStrength.REFERENCE);
        }
        best = Optional.of(LinkStrength.NAME_ONLY);
      }
    }
    return best;
  }

  private static String repository(ImageRef ref) {
    return ref.field("repository") instanceof Text text ? text.written() : "";
  }

  /** Repository and tag; a digest beside the tag does not count here. */
  private static Optional<String> reference(ImageRef ref) {
    return ref.normalised().map(n -> n.indexOf('@') < 0 ? n : n.substring(0, n.indexOf('@')));
  }
}
