package io.plimsoll.filetree;

import io.plimsoll.model.Listing;
import java.util.ArrayList;
import java.util.List;

/** Trees of files by the lists they were made of; those met last are kept. */
public final class FileTrees {
  /** As many images as a target with all usual platforms and its base images has. */
  private static final int KEPT = 8;

  private record Indexed(Listing files, FileTree tree) {}

  private volatile List<Indexed> kept = List.of();

  /** The tree of a list, made when it was not met lately. */
  @SuppressWarnings("ReferenceEquality") // an image holds one list of files, made once
  public FileTree of(Listing files) {
    List<Indexed> held = kept;
    for (Indexed indexed : held) {
      if (indexed.files() == files) {
        return indexed.tree();
      }
    }
    Indexed fresh = new Indexed(files, new FileTree(files));
    List<Indexed> more = new ArrayList<>(List.of(fresh));
    more.addAll(held.subList(0, Math.min(held.size(), KEPT - 1)));
    kept = List.copyOf(more);
    return fresh.tree();
  }
}
