package io.plimsoll.stdlib;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which checks the builder leaves out, by {@code # check=} at the top of a file, in front of an
 * instruction, or by the build argument that overrides the first.
 *
 * <p>Waivers and profiles do the same for our rules, so comparing the two means to apply the
 * builder's own switches to our findings.
 *
 * @param skipped checks that are off
 * @param enabled experimental checks that are on
 * @param skippedAt checks that are off for the instruction at a line
 */
record CheckDirectives(
    Set<String> skipped, Set<String> enabled, Map<Integer, Set<String>> skippedAt) {
  private static final String OVERRIDE = "BUILDKIT_DOCKERFILE_CHECK";
  private static final Set<String> EXPERIMENTAL = Set.of("InvalidDefinitionDescription");
  private static final Pattern COMMENT = Pattern.compile("#\\s*check\\s*=\\s*(.*)");

  /** A check at a line. */
  record Warning(int line, String check) {
    String text() {
      return line + " " + check;
    }
  }

  static CheckDirectives of(String dockerfile, Map<String, String> arguments) {
    Map<Integer, Set<String>> skippedAt = new TreeMap<>();
    Optional<String> top = Optional.empty();
    Set<String> pending = new TreeSet<>();
    List<String> lines = dockerfile.lines().toList();
    boolean instructions = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher comment = COMMENT.matcher(line);
      if (comment.matches() && instructions) {
        pending.addAll(option(comment.group(1), "skip"));
      } else if (comment.matches()) {
        top = Optional.of(comment.group(1));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        instructions = true;
        skippedAt.put(i + 1, Set.copyOf(pending));
        pending.clear();
      }
    }
    String options = arguments.getOrDefault(OVERRIDE, top.orElse(""));
    return new CheckDirectives(option(options, "skip"), option(options, "experimental"), skippedAt);
  }

  private static Set<String> option(String options, String name) {
    Set<String> found = new TreeSet<>();
    for (String option : options.split(";", -1)) {
      if (option.strip().startsWith(name + "=")) {
        found.addAll(List.of(option.strip().substring(name.length() + 1).split(",", -1)));
      }
    }
    return found;
  }

  boolean reports(Warning warning) {
    String check = warning.check();
    boolean off =
        holds(skipped, check) || holds(skippedAt.getOrDefault(warning.line(), Set.of()), check);
    return !off && (!EXPERIMENTAL.contains(check) || holds(enabled, check));
  }

  private static boolean holds(Set<String> names, String check) {
    return names.contains("all") || names.contains(check);
  }
}
