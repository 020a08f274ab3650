package io.plimsoll.ingest;

import java.util.HashSet;
import java.util.Set;

/**
 * The keys at the top of a YAML or JSON text, without reading it: enough to tell what a file is,
 * and cheap for files that are none of ours.
 *
 * <p>Of a JSON list, or of several JSON texts after each other, the keys of the objects in it.
 */
final class TopKeys {
  private final String text;
  private final Set<String> keys = new HashSet<>();

  private TopKeys(String text) {
    this.text = text;
  }

  /** The keys of a text of which perhaps only the beginning is given. */
  static Set<String> of(String text) {
    TopKeys top = new TopKeys(text);
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      top.json();
    } else {
      top.yaml();
    }
    return Set.copyOf(top.keys);
  }

  private void json() {
    int depth = 0;
    int objects = text.stripLeading().startsWith("[") ? 2 : 1;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int end = closing(i);
          if (depth == objects && isKey(end)) {
            keys.add(text.substring(i + 1, end));
          }
          i = end;
        }
        default -> {
          // numbers, words and blanks say nothing
        }
      }
    }
  }

  /** Index of the quote that ends the string which begins at {@code quote}, else of the end. */
  private int closing(int quote) {
    for (int i = quote + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    return text.length();
  }

  private boolean isKey(int closing) {
    int i = closing + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':';
  }

  private void yaml() {
    text.lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              boolean key =
                  colon > 0
                      && !Character.isWhitespace(line.charAt(0))
                      && line.charAt(0) != '#'
                      && line.charAt(0) != '-'
                      && (colon + 1 == line.length()
                          || Character.isWhitespace(line.charAt(colon + 1)));
              if (key) {
                keys.add(unquoted(line.substring(0, colon).strip()));
              }
            });
  }

  private static String unquoted(String key) {
    boolean quoted =
        key.length() >= 2
            && (key.charAt(0) == '"' || key.charAt(0) == '\'')
            && key.charAt(key.length() - 1) == key.charAt(0);
    return quoted ? key.substring(1, key.length() - 1) : key;
  }
}
