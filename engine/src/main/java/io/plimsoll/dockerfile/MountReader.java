package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits the value of {@code RUN --mount}: one line of CSV (RFC 4180). */
final class MountReader {
  private MountReader() {}

  static List<Mount> mounts(Draft draft) {
    List<Mount> mounts = new ArrayList<>();
    for (Flag flag : draft.flags()) {
      if (flag.name().equals("mount") && flag.value().isPresent()) {
        mounts.add(mount(draft, flag, flag.value().get()));
      }
    }
    return mounts;
  }

  private static Mount mount(Draft draft, Flag flag, Word value) {
    List<Mount.Field> fields = new ArrayList<>();
    for (Word word : columns(draft, value)) {
      Mount.Field field = field(word);
      fields.add(field);
      if (field.key().equals("from")) {
        checkNoVariable(draft, "from", field.value());
      }
    }
    return new Mount(flag, fields);
  }

  /** Stages are bound before variables have values; a dollar sign at the very end is none. */
  static void checkNoVariable(Draft draft, String key, Optional<Word> value) {
    if (value.isEmpty()) {
      return;
    }
    int dollar = value.get().text().indexOf('$');
    if (dollar >= 0 && dollar + 1 < value.get().text().length()) {
      draft.refuse(
          Refusals.flag(
              value.get().span(),
              "`" + key + "` cannot hold a variable",
              "give the image a name with `FROM image AS name` and use that name"));
    }
  }

  private static Mount.Field field(Word word) {
    String text = word.text();
    int equals = text.indexOf('=');
    if (equals < 0) {
      return new Mount.Field(text.toLowerCase(Locale.ROOT), word, Optional.empty());
    }
    Word value = new Word(word.mapped().slice(equals + 1, text.length()));
    return new Mount.Field(
        text.substring(0, equals).toLowerCase(Locale.ROOT), word, Optional.of(value));
  }

  private static List<Word> columns(Draft draft, Word value) {
    List<Word> columns = new ArrayList<>();
    MappedText mapped = value.mapped();
    String text = value.text();
    int i = 0;
    boolean more = true;
    while (more) {
      int comma;
      if (i < text.length() && text.charAt(i) == '"') {
        int close = closingQuote(text, i + 1);
        comma = close < 0 ? text.length() : close + 1;
        if (close < 0 || (comma < text.length() && text.charAt(comma) != ',')) {
          badQuote(draft, value);
          return columns;
        }
        columns.add(unquoted(mapped, i + 1, close));
      } else {
        int found = text.indexOf(',', i);
        comma = found < 0 ? text.length() : found;
        if (text.substring(i, comma).indexOf('"') >= 0) {
          badQuote(draft, value);
        }
        columns.add(new Word(mapped.slice(i, comma)));
      }
      more = comma < text.length();
      i = comma + 1;
    }
    return columns;
  }

  private static int closingQuote(String text, int from) {
    int i = from;
    while (true) {
      int quote = text.indexOf('"', i);
      if (quote < 0 || quote + 1 >= text.length() || text.charAt(quote + 1) != '"') {
        return quote;
      }
      i = quote + 2;
    }
  }

  private static Word unquoted(MappedText mapped, int start, int end) {
    MappedText.Builder word = MappedText.builder(mapped.source());
    for (int i = start; i < end; i++) {
      word.append(mapped.text().charAt(i), mapped.offset(i));
      i += mapped.text().charAt(i) == '"' ? 1 : 0;
    }
    return new Word(word.length() == 0 ? mapped.slice(start, start) : word.build());
  }

  private static void badQuote(Draft draft, Word value) {
    draft.refuse(
        Refusals.flag(
            value.span(),
            "the fields of this mount are quoted wrongly",
            "quote a whole field with double quotes, or none of it"));
  }
}
