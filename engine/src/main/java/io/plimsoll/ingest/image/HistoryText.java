package io.plimsoll.ingest.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the recorded command of a step back into an instruction of a Dockerfile.
 *
 * <p>Docker's first builder writes {@code /bin/sh -c #(nop) CMD […]} and {@code /bin/sh -c SCRIPT},
 * BuildKit {@code CMD ["a" "b"]}, {@code RUN /bin/sh -c SCRIPT # buildkit} and both {@code |1
 * NAME=VALUE} before a script with build arguments; lists and maps are as Go prints them.
 */
final class HistoryText {
  private static final Set<String> KEYWORDS =
      Set.of(
          "RUN",
          "COPY",
          "ADD",
          "ARG",
          "ENV",
          "LABEL",
          "EXPOSE",
          "VOLUME",
          "USER",
          "WORKDIR",
          "CMD",
          "ENTRYPOINT",
          "HEALTHCHECK",
          "SHELL",
          "STOPSIGNAL",
          "ONBUILD",
          "MAINTAINER");

  /** Longer commands are not read back; the builder's own limit of a line is the same. */
  private static final int LONGEST = 65_536;

  private static final String NOTHING_RUN = "#(nop)";

  private static final Pattern SHELL =
      Pattern.compile(
          "(?:/\\S*/)?(?:ba|da|a|z|k|mk)?sh(?:\\s+-(?:[a-z]*o\\s+[a-z]+|[a-bd-z]+)){0,8}\\s+-[a-z]*c\\s+",
          Pattern.DOTALL);
  private static final Pattern WINDOWS_SHELL =
      Pattern.compile("(?i)(?:cmd(?:\\.exe)? /S /C|powershell(?:\\.exe)? -Command)\\s+");
  private static final Pattern ARGUMENTS = Pattern.compile("\\|(\\d{1,3}) ");
  private static final Pattern PAIR = Pattern.compile("(?:^|\\s)([A-Za-z_][A-Za-z0-9_./-]*)=");
  private static final Pattern HEALTH =
      Pattern.compile(
          "&\\{\\[(.*?)\\] \"(\\S+)\" \"(\\S+)\" \"(\\S+)\" \"(\\S+)\""
              + " (?:'\\\\x([0-9a-f]+)'|'(.+)'|(\\d+))\\}",
          Pattern.DOTALL);

  private HistoryText() {}

  /**
   * A step.
   *
   * @param instruction in the syntax of Dockerfiles; nothing where it is no instruction
   * @param arguments the build arguments that were recorded with it
   */
  record Step(Optional<String> instruction, Map<String, String> arguments) {}

  static Step of(String createdBy) {
    if (createdBy.length() > LONGEST) {
      return new Step(Optional.empty(), Map.of());
    }
    String text = withoutMark(createdBy.strip());
    String rest = text.startsWith("RUN ") ? text.substring(4).strip() : text;
    Map<String, String> arguments = new LinkedHashMap<>();
    Matcher counted = ARGUMENTS.matcher(rest);
    if (counted.lookingAt()) {
      rest =
          arguments(rest.substring(counted.end()), Integer.parseInt(counted.group(1)), arguments);
    }
    Optional<String> script = script(rest);
    if (script.isPresent() && script.get().startsWith(NOTHING_RUN)) {
      return new Step(
          instruction(script.get().substring(NOTHING_RUN.length()).strip(), true), arguments);
    }
    if (script.isPresent() || !arguments.isEmpty()) {
      return new Step(Optional.of(run(script.orElse(rest))), arguments);
    }
    return new Step(instruction(text, false), arguments);
  }

  private static String withoutMark(String text) {
    return text.endsWith("# buildkit")
        ? text.substring(0, text.length() - "# buildkit".length()).strip()
        : text;
  }

  private static Optional<String> script(String text) {
    for (Pattern pattern : List.of(SHELL, WINDOWS_SHELL)) {
      Matcher shell = pattern.matcher(text);
      if (shell.lookingAt()) {
        return Optional.of(text.substring(shell.end()));
      }
    }
    return Optional.empty();
  }

  /** Takes so many {@code NAME=VALUE} off; a value ends where the next name or the shell begins. */
  private static String arguments(String text, int count, Map<String, String> into) {
    String rest = text;
    for (int i = 0; i < count; i++) {
      int equals = rest.indexOf('=');
      if (equals <= 0) {
        break;
      }
      int end = end(rest, equals + 1, i == count - 1);
      into.put(rest.substring(0, equals).strip(), rest.substring(equals + 1, end));
      rest = rest.substring(end).strip();
    }
    return rest;
  }

  private static int end(String text, int start, boolean last) {
    Matcher next = (last ? SHELL : PAIR).matcher(text);
    for (int blank = text.indexOf(' ', start); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
      if (next.region(blank + 1, text.length()).lookingAt()) {
        return blank;
      }
    }
    int first = text.indexOf(' ', start);
    return first < 0 ? text.length() : first;
  }

  /** A script of several lines, or one that the syntax would read into, stands in a heredoc. */
  private static String run(String script) {
    boolean plain =
        script.indexOf('\n') < 0
            && script.indexOf('\r') < 0
            && !script.contains("<<")
            && !script.endsWith("\\")
            && !script.startsWith("[")
            && !script.startsWith("--")
            && !script.isBlank();
    if (plain) {
      return "RUN " + script;
    }
    String mark = "END";
    while (script.contains(mark)) {
      mark += "_";
    }
    return "RUN <<'" + mark + "'\n" + script.replace("\r", "") + "\n" + mark;
  }

  private static Optional<String> instruction(String text, boolean classic) {
    int blank = text.indexOf(' ');
    String keyword = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1).strip();
    if (!KEYWORDS.contains(keyword) || rest.isEmpty()) {
      return Optional.empty();
    }
    if (keyword.equals("RUN")) {
      return Optional.of(run(rest));
    }
    Optional<String> made =
        switch (keyword) {
          case "CMD", "ENTRYPOINT" -> Optional.of(words(rest).orElse(rest));
          case "SHELL" -> Optional.of(words(rest).orElseGet(() -> printed(rest)));
          case "VOLUME" -> Optional.of(words(rest).orElseGet(() -> escaped(unbracketed(rest))));
          case "EXPOSE" -> Optional.of(escaped(unbracketed(rest)));
          case "ENV", "LABEL" -> pairs(rest);
          case "HEALTHCHECK" -> Optional.of(health(rest));
          case "COPY", "ADD" -> Optional.of(escaped(classic ? transfer(rest) : rest));
          case "ONBUILD" -> Optional.of(rest);
          default -> Optional.of(escaped(rest));
        };
    return made.filter(HistoryText::isOneLine).map(m -> keyword + " " + m);
  }

  /** What would go on behind its line would swallow the next step. */
  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0
        && text.indexOf('\r') < 0
        && !text.endsWith("\\")
        && !text.contains("<<");
  }

  /** Values stand in a history as they were computed: a dollar sign is one. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$");
  }

  /** {@code ["a" "b"]} and {@code ["a","b"]} as JSON; nothing for other text. */
  private static Optional<String> words(String text) {
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return Optional.empty();
    }
    String inner = text.substring(1, text.length() - 1);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < inner.length()) {
      char c = inner.charAt(at);
      int end = c == '"' ? closing(inner, at) : at;
      if (end < 0 || (c != '"' && c != ' ' && c != ',')) {
        return Optional.empty();
      }
      if (c == '"') {
        words.add(inner.substring(at, end + 1));
      }
      at = end + 1;
    }
    return Optional.of("[" + String.join(", ", words) + "]");
  }

  /** Where the text that opens at a quote closes; -1 if it does not. */
  private static int closing(String text, int open) {
    int at = open + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at < text.length() ? at : -1;
  }

  /** {@code [/bin/bash -o pipefail -c]} as JSON. */
  private static String printed(String text) {
    List<String> words = new ArrayList<>();
    for (String word : unbracketed(text).split(" ", -1)) {
      words.add('"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
    return "[" + String.join(", ", words) + "]";
  }

  /** {@code [80/tcp 443/tcp]} and {@code map[80/tcp:{}]} without what Go puts around. */
  private static String unbracketed(String text) {
    String inner = text.startsWith("map[") ? text.substring(3).replace(":{}", "") : text;
    return inner.startsWith("[") && inner.endsWith("]")
        ? inner.substring(1, inner.length() - 1).strip()
        : inner;
  }

  /** Values are not quoted in a history, so that each goes on until the next name. */
  private static Optional<String> pairs(String text) {
    Matcher name = PAIR.matcher(text);
    List<String> pairs = new ArrayList<>();
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String key = name.group(1);
    int start = name.end();
    while (name.find()) {
      pairs.add(pair(key, text.substring(start, name.start())));
      key = name.group(1);
      start = name.end();
    }
    pairs.add(pair(key, text.substring(start)));
    return Optional.of(String.join(" ", pairs));
  }

  private static String pair(String key, String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return key + "=\"" + escaped(bare).replace("\"", "\\\"") + '"';
  }

  /** {@code file:SUM in /app} names what was copied by its sum only. */
  private static String transfer(String text) {
    int in = text.lastIndexOf(" in ");
    return in < 0 ? text : text.substring(0, in) + " " + text.substring(in + 4).strip();
  }

  private static String health(String text) {
    Matcher printed = HEALTH.matcher(text);
    if (!printed.matches()) {
      return text;
    }
    String words = words("[" + printed.group(1) + "]").orElse("[]");
    if (words.startsWith("[\"NONE\"")) {
      return "NONE";
    }
    String options =
        "--interval="
            + printed.group(2)
            + " --timeout="
            + printed.group(3)
            + " --start-period="
            + printed.group(4);
    int comma = words.indexOf(", ");
    boolean shell = words.toUpperCase(Locale.ROOT).startsWith("[\"CMD-SHELL\"");
    String command = comma < 0 ? "[]" : "[" + words.substring(comma + 2);
    return options + " CMD " + (shell ? unquoted(command) : command);
  }

  private static String unquoted(String words) {
    int end = words.length() > 1 ? closing(words, 1) : -1;
    return end < 0 ? words : words.substring(2, end).replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
