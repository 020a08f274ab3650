package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.MadeOnDemand;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The files of an image by their paths. */
final class FileTree {
  /** Links that Linux follows for one path at most ({@code MAXSYMLINKS}, path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final Map<String, Node> files = new HashMap<>();
  private final Function<String, Optional<Value>> byPath;
  private final Optional<Reasons> rest;

  FileTree(Listing listing) {
    if (listing.members() instanceof MadeOnDemand<?> made) {
      byPath = made::find;
      rest = listing.rest();
      return;
    }
    byPath = path -> Optional.ofNullable(files.get(path));
    Optional<Reasons> unread = listing.rest();
    for (Value member : listing.members()) {
      if (member instanceof Node file
          && file.get("path") instanceof FilePath path
          && path.known().isPresent()) {
        files.put(absolute(path.known().get()), file);
      } else {
        unread = Gaps.both(unread, Optional.of(Truth.reasons(member)));
      }
    }
    rest = unread;
  }

  private static String absolute(String path) {
    String home = path.equals("~") || path.startsWith("~/") ? "/root" + path.substring(1) : path;
    return home.startsWith("/") ? home : home.equals(".") ? "/" : "/" + home;
  }

  /** What stands at the path itself, a link not followed; absent or unknown. */
  Value entry(String path) {
    return byPath.apply(path).orElseGet(() -> rest.<Value>map(Unknown::of).orElse(Absent.ABSENT));
  }

  /** The file at a path, links in all of its parts followed; absent where a link leads nowhere. */
  Value at(String path) {
    Deque<String> left = new ArrayDeque<>();
    push(left, absolute(path));
    StringBuilder here = new StringBuilder();
    int links = 0;
    while (!left.isEmpty()) {
      String part = left.pop();
      if (part.equals("..")) {
        here.setLength(Math.max(0, here.lastIndexOf("/")));
        continue;
      }
      String next = here + "/" + part;
      Value there = entry(next);
      if (there instanceof Node unsure && unsure.get("kind") instanceof Unknown kind) {
        return kind;
      }
      if (there instanceof Node node && isLink(node)) {
        Value target = node.get("link_target");
        if (!(target instanceof FilePath to) || to.known().isEmpty() || ++links > MOST_LINKS) {
          return target instanceof FilePath to && to.isKnown() ? Absent.ABSENT : unknown(target);
        }
        push(left, to.known().get());
        if (to.known().get().startsWith("/")) {
          here.setLength(0);
        }
      } else {
        here.append('/').append(part);
      }
    }
    return entry(here.isEmpty() ? "/" : here.toString());
  }

  private static Value unknown(Value target) {
    return target instanceof Absent ? target : Gaps.unknown(target);
  }

  private static void push(Deque<String> left, String path) {
    String[] parts = path.split("/", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      if (!parts[i].isEmpty() && !parts[i].equals(".")) {
        left.push(parts[i]);
      }
    }
  }

  static boolean isLink(Node file) {
    return file.get("kind") instanceof Value.Constant kind && kind.name().equals("symlink");
  }
}
