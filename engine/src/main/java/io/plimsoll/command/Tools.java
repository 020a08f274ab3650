package io.plimsoll.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The programs of {@code tools.txt}. Immutable. */
final class Tools {
  private static final Set<String> KINDS =
      Set.of(
          "install",
          "remove",
          "upgrade",
          "upgrade_all",
          "distribution_upgrade",
          "update_index",
          "clean",
          "add_key",
          "add_repository");

  private static final Map<String, Tool> ALL = read(resource("tools.txt"));

  private Tools() {}

  /** The table of a program, by its canonical name. */
  static Tool of(String program) {
    Tool tool = ALL.get(program);
    return tool == null ? Tool.unlisted(program) : tool;
  }

  /**
   * The name that a program has in the tables: without {@code .exe}, and without the version of an
   * interpreter or of pip.
   */
  static String canonical(String program) {
    String name = program.toLowerCase(Locale.ROOT);
    for (String suffix : List.of(".exe", ".cmd", ".phar")) {
      if (name.endsWith(suffix)) {
        name = name.substring(0, name.length() - suffix.length());
      }
    }
    int end = name.length();
    while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.')) {
      end--;
    }
    String base = name.substring(0, end);
    boolean versioned =
        switch (base) {
          case "pip",
              "python",
              "pypy",
              "perl",
              "ruby",
              "php",
              "node",
              "gem",
              "lua",
              "easy_install" ->
              true;
          default -> false;
        };
    return versioned ? base : name;
  }

  static String resource(String name) {
    try (InputStream in = Tools.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("table " + name + " is not in the engine's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Tool> read(String text) {
    Map<String, Tool> tools = new HashMap<>();
    Block block = new Block(List.of());
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(':');
      if (line.startsWith("#") || colon < 0) {
        continue;
      }
      List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
      String key = line.substring(0, colon);
      if (key.equals("tool")) {
        block.into(tools);
        block = new Block(words);
      } else {
        block.line(key, words);
      }
    }
    block.into(tools);
    return Map.copyOf(tools);
  }

  /** A block of the file while it is read. */
  private static final class Block {
    private final List<String> names;
    private final Set<String> values = new HashSet<>();
    private final Map<String, Set<String>> verbValues = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, String> kinds = new HashMap<>();
    private Tool.Style style = Tool.Style.GNU;
    private String pairs = "";
    private boolean hasVerbs;
    private Optional<String> manager = Optional.empty();

    Block(List<String> names) {
      this.names = names;
    }

    void line(String key, List<String> words) {
      switch (key) {
        case "style" -> style = Tool.Style.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
        case "values" -> words.forEach(w -> values.add(spelling(w)));
        case "pairs" -> pairs = words.getFirst();
        case "verbs" -> hasVerbs = true;
        case "groups" -> groups.addAll(words);
        case "manager" -> manager = Optional.of(words.getFirst());
        default -> other(key, words);
      }
    }

    private void other(String key, List<String> words) {
      if (key.startsWith("values ")) {
        verbValues.computeIfAbsent(key.substring(7), k -> new HashSet<>()).addAll(words);
      } else if (KINDS.contains(key)) {
        words.forEach(w -> kinds.put(w, key));
        hasVerbs = true;
      } else {
        throw new IllegalStateException("the table of tools has no key " + key);
      }
    }

    private String spelling(String flag) {
      return style == Tool.Style.POWERSHELL ? flag.toLowerCase(Locale.ROOT) : flag;
    }

    void into(Map<String, Tool> tools) {
      for (String name : names) {
        Tool tool =
            new Tool(
                names.getFirst(),
                style,
                Set.copyOf(values),
                Map.copyOf(verbValues),
                pairs,
                hasVerbs,
                Set.copyOf(groups),
                manager,
                Map.copyOf(kinds));
        if (tools.put(name, tool) != null) {
          throw new IllegalStateException("the table of tools has " + name + " twice");
        }
      }
    }
  }
}
