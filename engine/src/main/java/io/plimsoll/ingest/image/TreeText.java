package io.plimsoll.ingest.image;

import io.plimsoll.archive.TarEntry;
import io.plimsoll.archive.TarKind;
import io.plimsoll.image.LayerReader.Member;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small file system that a policy test writes as {@code tree}, one entry a line (language
 * reference, "Tests"): {@code PATH MODE [OWNER:GROUP] [SIZE | "CONTENT"]}, {@code PATH -> TARGET},
 * and in a layer {@code - PATH} for what it deletes.
 */
public final class TreeText {
  private static final Pattern LINK = Pattern.compile("(/\\S*)\\s+->\\s+(\\S+)");
  private static final Pattern REMOVED = Pattern.compile("-\\s+(/\\S+)");
  private static final Pattern FILE =
      Pattern.compile(
          "(/\\S*)\\s+([0-7]{3,4})(?:\\s+([^\\s:\"]+):([^\\s:\"]+))?"
              + "(?:\\s+(?:(\\d+)(B|KB|MB|GB|KiB|MiB|GiB)?|(\".*\")))?");

  /** As units of sizes count: decimal and binary. */
  private static final Map<String, Long> UNITS =
      Map.of(
          "B", 1L,
          "KB", 1_000L,
          "MB", 1_000_000L,
          "GB", 1_000_000_000L,
          "KiB", 1L << 10,
          "MiB", 1L << 20,
          "GiB", 1L << 30);

  private final Map<String, Long> users = new HashMap<>(Map.of("root", 0L));
  private final Map<String, Long> groups = new HashMap<>(Map.of("root", 0L));
  private final List<Member> members = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private TreeText() {}

  /**
   * A tree.
   *
   * @param members its entries in their order
   * @param problems lines that are none, each a sentence
   */
  public record Tree(List<Member> members, List<String> problems) {
    public Tree {
      members = List.copyOf(members);
      problems = List.copyOf(problems);
    }
  }

  /** The entries of a tree. */
  public static Tree read(String text) {
    TreeText reader = new TreeText();
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (String line : lines) {
      reader.names(line);
    }
    for (String line : lines) {
      reader.line(line);
    }
    return new Tree(reader.members, reader.problems);
  }

  /** Owners may be written by the names that the tree's own passwd and group have. */
  private void names(String line) {
    Matcher file = FILE.matcher(line);
    if (file.matches() && file.group(7) != null) {
      switch (file.group(1)) {
        case "/etc/passwd" -> ids(content(file.group(7)), users);
        case "/etc/group" -> ids(content(file.group(7)), groups);
        default -> {
          // other files name nobody
        }
      }
    }
  }

  private static void ids(String text, Map<String, Long> into) {
    text.lines()
        .map(l -> l.split(":", -1))
        .filter(f -> f.length > 2 && f[2].matches("\\d{1,10}"))
        .forEach(f -> into.putIfAbsent(f[0], Long.parseLong(f[2])));
  }

  private void line(String line) {
    Matcher link = LINK.matcher(line);
    Matcher removed = REMOVED.matcher(line);
    Matcher file = FILE.matcher(line);
    if (link.matches()) {
      add(link.group(1), TarKind.SYMLINK, 0, 0777, 0, 0, link.group(2), Optional.empty());
    } else if (removed.matches()) {
      int slash = removed.group(1).lastIndexOf('/');
      String path = removed.group(1);
      String marker = path.substring(0, slash + 1) + ".wh." + path.substring(slash + 1);
      add(marker, TarKind.REGULAR, 0, 0, 0, 0, "", Optional.of(new byte[0]));
    } else if (file.matches()) {
      file(file);
    } else {
      problems.add("`" + line + "` is no line of a tree: write `PATH MODE [OWNER:GROUP] [SIZE]`");
    }
  }

  private void file(Matcher file) {
    String path = file.group(1);
    boolean directory = path.endsWith("/");
    Optional<byte[]> content = Optional.of(new byte[0]);
    long size = 0;
    if (file.group(7) != null) {
      content = Optional.of(content(file.group(7)).getBytes(StandardCharsets.UTF_8));
      size = content.get().length;
    } else if (file.group(5) != null) {
      String unit = file.group(6) == null ? "B" : file.group(6);
      size = Long.parseLong(file.group(5)) * UNITS.getOrDefault(unit, 1L);
      content = Optional.empty();
    }
    add(
        path,
        directory ? TarKind.DIRECTORY : TarKind.REGULAR,
        directory ? 0 : size,
        Integer.parseInt(file.group(2), 8),
        id(file.group(3), users),
        id(file.group(4), groups),
        "",
        content);
  }

  private long id(String name, Map<String, Long> known) {
    if (name == null) {
      return 0;
    }
    Long id = known.get(name);
    if (id != null) {
      return id;
    }
    if (name.matches("\\d{1,10}")) {
      return Long.parseLong(name);
    }
    problems.add(
        "the owner `"
            + name
            + "` stands in no /etc/passwd or /etc/group of the tree: write its id");
    return 0;
  }

  /** {@code \n}, {@code \t}, {@code \"} and {@code \\} are read. */
  private static String content(String quoted) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\' && i + 1 < quoted.length() - 1) {
        char next = quoted.charAt(++i);
        out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void add(
      String path,
      TarKind kind,
      long size,
      int mode,
      long uid,
      long gid,
      String link,
      Optional<byte[]> content) {
    members.add(new Member(new TarEntry(path, kind, size, mode, uid, gid, 0, link, ""), content));
  }
}
