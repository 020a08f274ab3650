package io.plimsoll.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SPDX licence expressions (SPDX specification 2.3, annex D). */
final class Spdx {
  /** Longer expressions are lists of whole distributions, which nobody writes as a licence. */
  private static final int LONGEST = 16_384;

  /** Its list is read when the first expression is judged. */
  private static final class Known {
    static final Set<String> IDS = read();
  }

  private final List<String> words;
  private final Set<String> licences = new LinkedHashSet<>();
  private final boolean checked;
  private int at;

  private Spdx(List<String> words, boolean checked) {
    this.words = words;
    this.checked = checked;
  }

  private static Set<String> read() {
    try (InputStream in = Spdx.class.getResourceAsStream("spdx-licences.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of licences is not in the engine's jar");
      }
      Set<String> ids = new HashSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        ids.add(line.toLowerCase(Locale.ROOT));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is a valid expression of licences and exceptions that the list has. */
  static boolean isExpression(String text) {
    return parse(text, true).isPresent();
  }

  /** The licences of an expression, also ones the list does not have; nothing for other texts. */
  static Optional<List<String>> licences(String text) {
    return parse(text, false);
  }

  private static Optional<List<String>> parse(String text, boolean checked) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Spdx spdx = new Spdx(words(text), checked);
    return spdx.expression() ? Optional.of(List.copyOf(spdx.licences)) : Optional.empty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean parenthesis = c == '(' || c == ')';
      if ((parenthesis || c == ' ' || c == '\t' || c == '\n') && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (parenthesis) {
        words.add(String.valueOf(c));
      } else if (c != ' ' && c != '\t' && c != '\n') {
        word.append(c);
      }
    }
    return words;
  }

  /** Operands and operators in turn; parentheses are counted, so depth costs nothing. */
  private boolean expression() {
    int open = 0;
    while (true) {
      while (next("(")) {
        open++;
      }
      if (!licence()) {
        return false;
      }
      while (next(")")) {
        open--;
        if (open < 0) {
          return false;
        }
      }
      if (at == words.size()) {
        return open == 0;
      }
      if (!next("AND") && !next("OR") && !next("and") && !next("or")) {
        return false;
      }
    }
  }

  private boolean next(String word) {
    boolean there = at < words.size() && words.get(at).equals(word);
    at += there ? 1 : 0;
    return there;
  }

  private boolean licence() {
    if (at == words.size()) {
      return false;
    }
    String word = words.get(at++);
    String id = word.endsWith("+") ? word.substring(0, word.length() - 1) : word;
    if (!isId(id) || isOperator(id) || (checked && !isListed(word) && !isListed(id))) {
      return false;
    }
    licences.add(word);
    if (!next("WITH") && !next("with")) {
      return true;
    }
    String exception = at < words.size() ? words.get(at++) : "";
    return isId(exception) && !isOperator(exception) && (!checked || isListed("with " + exception));
  }

  private static boolean isOperator(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "AND", "OR", "WITH" -> true;
      default -> false;
    };
  }

  private static boolean isId(String s) {
    String name = s.startsWith("DocumentRef-") ? s.replaceFirst(":", "-") : s;
    return !name.isEmpty()
        && name.chars().allMatch(c -> Formats.isAlphanumeric(c) || c == '-' || c == '.');
  }

  private static boolean isListed(String id) {
    boolean own =
        id.startsWith("LicenseRef-") || (id.startsWith("DocumentRef-") && id.contains(":"));
    return own || Known.IDS.contains(id.toLowerCase(Locale.ROOT));
  }
}
