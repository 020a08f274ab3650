package io.plimsoll.archive;

import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an entry of an archive lies below the root.
 *
 * @param path parts joined by {@code /}, without one at the start or end; empty for the root
 * @param escapes whether {@code ..} led above the root, where it was held
 */
public record EntryPath(String path, boolean escapes) {

  /** The place a name means: {@code /}, {@code ./} and {@code ..} are resolved as text. */
  public static EntryPath of(String name) {
    if (isPlain(name)) {
      return new EntryPath(name, false);
    }
    List<String> parts = new ArrayList<>();
    boolean escapes = false;
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        escapes |= parts.isEmpty();
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return new EntryPath(String.join("/", parts), escapes);
  }

  /** Most names need no work; what may need some is looked at part by part. */
  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.charAt(0) != '/'
        && name.charAt(0) != '.'
        && name.charAt(name.length() - 1) != '/'
        && !name.contains("//")
        && !name.contains("/.");
  }

  /** Whether it is within the limits on length and depth. */
  public boolean isWithin(InputLimits limits) {
    return isShort(limits)
        && path.chars().filter(c -> c == '/').count() < limits.of(Limit.IMAGE_DEPTH);
  }

  private boolean isShort(InputLimits limits) {
    return path.length() <= limits.of(Limit.IMAGE_PATH);
  }

  /** Why it is not within the limits. */
  public String beyond(InputLimits limits) {
    return isShort(limits)
        ? UnreadableArchive.beyondText(limits, Limit.IMAGE_DEPTH, "a path in it has", "folders")
        : UnreadableArchive.beyondText(limits, Limit.IMAGE_PATH, "a path in it has", "");
  }
}
