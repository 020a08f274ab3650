package io.plimsoll.ingest.image;

import io.plimsoll.image.Found;
import io.plimsoll.image.LayerContents;
import io.plimsoll.image.PackageRecord;
import io.plimsoll.image.Placed;
import io.plimsoll.image.RootFs;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What the layers of one image hold, after all of them were read.
 *
 * @param layers lowest first
 * @param root all of them, one over the other
 * @param gaps why not all of them could be read
 */
record Contents(List<LayerContents> layers, RootFs root, Optional<Reasons> gaps) {

  static Contents of(List<LayerContents> layers, Span place) {
    Optional<Reasons> gaps = Optional.empty();
    for (LayerContents layer : layers) {
      if (layer.gap().isPresent()) {
        Reasons more = Reasons.of(Gaps.unreadable(layer.gap().get(), place));
        gaps = Optional.of(gaps.map(g -> g.and(more)).orElse(more));
      }
    }
    return new Contents(layers, RootFs.of(layers), gaps);
  }

  /** What the content of a file told, as its own layer has it. */
  Optional<Found> found(Placed file) {
    return Optional.ofNullable(layers.get(file.layer()).found().get(file.name()));
  }

  /** What the content of the file at a path told, links followed. */
  Optional<Found> found(String path) {
    return root.resolved(path).flatMap(this::target).flatMap(this::found);
  }

  private Optional<Placed> target(Placed file) {
    return file.file().kind() == io.plimsoll.archive.TarKind.HARDLINK
        ? root.at(file.file().link())
        : Optional.of(file);
  }

  /** The text at a path; a reason where it is there and was not read. */
  sealed interface TextAt {
    record Known(String text) implements TextAt {}

    record None() implements TextAt {}

    record Unread(Reason reason) implements TextAt {}
  }

  TextAt text(String path, Span place) {
    Optional<Found> found = found(path);
    if (found.isPresent()) {
      return switch (found.get()) {
        case Found.Text t -> new TextAt.Known(t.text());
        case Found.Unreadable u -> new TextAt.Unread(Gaps.unreadable(u.reason(), place));
        case Found.Packages p -> new TextAt.None();
        case Found.Owned o -> new TextAt.None();
      };
    }
    return root.resolved(path).isPresent()
        ? new TextAt.Unread(Gaps.unreadable("the content of /" + path + " was not read", place))
        : new TextAt.None();
  }

  /**
   * The layer that first has a package with this name and version in the same file, and is not
   * undone by the layers up to the one that has it in the end.
   */
  int firstWith(PackageRecord wanted, Placed database) {
    int first = database.layer();
    for (int i = database.layer() - 1; i >= 0; i--) {
      if (layers.get(i).found().get(database.name()) instanceof Found.Packages p) {
        if (p.packages().stream().noneMatch(r -> r.key().equals(wanted.key()))) {
          return first;
        }
        first = i;
      }
    }
    return first;
  }
}
