package io.plimsoll.compose;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads environment files: {@code .env}, and those of {@code env_file} and {@code label_file}.
 *
 * <p>Single quotes keep a text as it is; double quotes take escapes and variables; without quotes
 * there are variables, and a comment starts at a blank and {@code #} (compose-go, {@code dotenv}).
 */
public final class EnvFiles {
  private final Source source;
  private final Variables variables;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<EnvEntry> entries = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** What a file holds. */
  public record Content(List<EnvEntry> entries, List<Diagnostic> diagnostics) {
    public Content {
      entries = List.copyOf(entries);
      diagnostics = List.copyOf(diagnostics);
    }

    /** The variables whose values are known. */
    public Map<String, String> variables() {
      Map<String, String> known = new LinkedHashMap<>();
      for (EnvEntry entry : entries) {
        entry.value().flatMap(ComposeText::known).ifPresent(v -> known.put(entry.name(), v));
      }
      return known;
    }
  }

  private EnvFiles(Source source, Map<String, String> outside, boolean assumeUnsetEmpty) {
    this.source = source;
    this.variables = new Variables(Map.copyOf(outside), known, assumeUnsetEmpty);
  }

  /**
   * Reads a file.
   *
   * @param variables that its values may refer to, besides its own
   */
  public static Content read(
      Source source, Map<String, String> variables, boolean assumeUnsetEmpty) {
    EnvFiles run = new EnvFiles(source, variables, assumeUnsetEmpty);
    run.lines();
    return new Content(run.entries, run.diagnostics);
  }

  /** Reads a file of {@code format: raw}: what stands behind {@code =} is the value. */
  static Content raw(Source source) {
    EnvFiles run = new EnvFiles(source, Map.of(), false);
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
        int equals = text.indexOf('=');
        Optional<ComposeText> value =
            equals < 0 ? Optional.empty() : Optional.of(ComposeText.of(text.substring(equals + 1)));
        String name = equals < 0 ? text.strip() : text.substring(0, equals);
        run.entries.add(new EnvEntry(name, value, run.line(line)));
      }
    }
    return new Content(run.entries, run.diagnostics);
  }

  private Span line(int line) {
    return source.span(source.lineStart(line), source.lineEnd(line));
  }

  private void lines() {
    int line = 1;
    while (line <= source.lineCount()) {
      String text = source.line(line).strip();
      if (text.startsWith("export ") || text.startsWith("export\t")) {
        text = text.substring("export ".length()).strip();
      }
      line = text.isEmpty() || text.startsWith("#") ? line + 1 : entry(text, line);
    }
  }

  /** Reads an entry and gives the line behind it: a quoted value may go on. */
  private int entry(String text, int line) {
    int end = 0;
    while (end < text.length() && "=: \t".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(0, end);
    String rest = text.substring(end).stripLeading();
    if (name.isEmpty() || !(rest.isEmpty() || rest.startsWith("=") || rest.startsWith(":"))) {
      diagnostics.add(
          Diagnostic.at(line(line), Code.E1304, "this is no `NAME=VALUE`")
              .help("start comments with `#`"));
      return line + 1;
    }
    if (rest.isEmpty()) {
      entries.add(new EnvEntry(name, Optional.empty(), line(line)));
      return line + 1;
    }
    String value = rest.substring(1).stripLeading();
    if (value.startsWith("\"") || value.startsWith("'")) {
      return quoted(name, value, line);
    }
    add(name, expand(withoutComment(value)), line(line));
    return line + 1;
  }

  private static String withoutComment(String value) {
    for (int i = 0; i < value.length(); i++) {
      boolean starts =
          value.charAt(i) == '#' && (i == 0 || Character.isWhitespace(value.charAt(i - 1)));
      if (starts) {
        return value.substring(0, i).stripTrailing();
      }
    }
    return value.stripTrailing();
  }

  private int quoted(String name, String value, int line) {
    char quote = value.charAt(0);
    StringBuilder text = new StringBuilder(value.substring(1));
    int last = line;
    int close = closing(text, quote, 0);
    while (close < 0 && last < source.lineCount()) {
      int from = text.length();
      text.append('\n').append(source.line(++last));
      close = closing(text, quote, from);
    }
    if (close < 0) {
      diagnostics.add(
          Diagnostic.at(line(line), Code.E1304, "the quote of this value is not closed"));
      return line + 1;
    }
    String inside = text.substring(0, close);
    Span span = source.span(source.lineStart(line), source.lineEnd(last));
    add(name, quote == '"' ? expand(unescaped(inside)) : ComposeText.of(inside), span);
    return last + 1;
  }

  private static int closing(CharSequence text, char quote, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char next = text.charAt(++i);
      switch (next) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case '$' -> out.append("$$");
        default -> out.append(next);
      }
    }
    return out.toString();
  }

  private ComposeText expand(String text) {
    return Interpolation.of(text, variables, new Silent());
  }

  private void add(String name, ComposeText value, Span span) {
    value.known().ifPresent(v -> known.put(name, v));
    entries.add(new EnvEntry(name, Optional.of(value), span));
  }

  /** In environment files a text with a stray dollar sign is common and no error. */
  private static final class Silent implements Interpolation.Complaints {
    @Override
    public void malformed(String written) {}

    @Override
    public void required(String variable, String message) {}
  }
}
