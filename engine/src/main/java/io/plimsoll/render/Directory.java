package io.plimsoll.render;

import io.plimsoll.render.ImageReview.Item;
import java.util.Set;

/** Files of one kind that lie together: said as one, by the deepest directory that holds them. */
final class Directory {
  private static final Set<String> TESTS = Set.of("test", "tests", "testdata", "__tests__");

  /** Parts of a path that tell what it is: {@code /usr/share/doc}. */
  private static final int PARTS = 3;

  private final int layer;
  private String common = "";
  private int files;
  private long size;

  Directory(int layer) {
    this.layer = layer;
  }

  /** What files have in common that are said as one. */
  static String head(String path) {
    int end = 0;
    for (int parts = 0; ; parts++) {
      int next = path.indexOf('/', end + 1);
      if (next < 0) {
        return path.substring(0, path.lastIndexOf('/'));
      }
      boolean test = TESTS.contains(path.substring(end + 1, next));
      end = next;
      if (test || (parts + 1 == PARTS && !hasTest(path, next))) {
        return path.substring(0, end);
      }
    }
  }

  private static boolean hasTest(String path, int from) {
    return TESTS.stream().anyMatch(t -> path.indexOf("/" + t + "/", from) >= 0);
  }

  void add(String path, long bytes) {
    common = files == 0 ? path : shared(common, path);
    files++;
    size += bytes;
  }

  /** The longest directory that is in front of both. */
  private static String shared(String one, String other) {
    int same = 0;
    int slash = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      slash = one.charAt(same) == '/' ? same : slash;
      same++;
    }
    boolean whole = same == one.length() && (same == other.length() || other.charAt(same) == '/');
    return whole ? one : one.substring(0, slash);
  }

  Item item() {
    return new Item(common, files, size, layer, "");
  }
}
