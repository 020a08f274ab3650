package io.plimsoll.render;

import io.plimsoll.model.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where links lead that stand for programs, so that a program with many names counts once. */
final class ProgramTargets {
  /** Links that Linux follows for one path at most ({@code MAXSYMLINKS}). */
  private static final int MOST_LINKS = 40;

  private final Map<String, String> links = new HashMap<>();
  private final Map<String, Node> programs = new HashMap<>();

  ProgramTargets(Node image) {
    NodeFacts.nodes(image, "files")
        .forEach(
            file -> {
              if (NodeFacts.constant(file, "kind").equals("symlink")) {
                NodeFacts.text(file, "link_target")
                    .ifPresent(target -> links.put(ImageReviewer.path(file), target));
              } else if (NodeFacts.isTrue(file, "is_executable")) {
                programs.put(ImageReviewer.path(file), file);
              }
            });
  }

  /** The program itself; the link where it leads to none that is known. */
  Node of(Node file) {
    String path = ImageReviewer.path(file);
    for (int i = 0; i < MOST_LINKS; i++) {
      Optional<String> next = step(path);
      if (next.isEmpty()) {
        break;
      }
      path = next.get();
    }
    return programs.getOrDefault(path, file);
  }

  /** The path with its first link replaced; nothing where there is no link in it. */
  private Optional<String> step(String path) {
    for (int end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
      String head = end < 0 ? path : path.substring(0, end);
      String target = links.get(head);
      if (target != null) {
        String from = head.substring(0, head.lastIndexOf('/') + 1);
        String whole =
            (target.startsWith("/") ? target : from + target) + path.substring(head.length());
        return Optional.of(io.plimsoll.model.FilePath.normalise(whole));
      }
      if (end < 0) {
        return Optional.empty();
      }
    }
  }
}
