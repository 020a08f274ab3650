package io.plimsoll.dockerrun;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/** Splits a value that is one line of CSV (RFC 4180), as {@code --mount} and {@code --gpus}. */
final class Csv {
  private Csv() {}

  static Reading<List<Piece>> fields(Piece value) {
    List<Piece> fields = new ArrayList<>();
    String text = value.text();
    int at = 0;
    boolean more = true;
    while (more) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      int end = quoted ? closing(text, at + 1) : comma(text, at);
      if (end < 0 || (quoted && end + 1 < text.length() && text.charAt(end + 1) != ',')) {
        return wrong(value);
      }
      Piece field = value.slice(quoted ? at + 1 : at, end);
      if (!quoted && field.text().indexOf('"') >= 0) {
        return wrong(value);
      }
      fields.add(quoted ? unquoted(field) : field);
      at = quoted ? end + 2 : end + 1;
      more = at - 1 < text.length();
    }
    return Reading.of(fields);
  }

  private static int comma(String text, int from) {
    int found = text.indexOf(',', from);
    return found < 0 ? text.length() : found;
  }

  /** The quote that ends a field; two in a row stand for one in it. */
  private static int closing(String text, int from) {
    int at = from;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0 || quote + 1 >= text.length() || text.charAt(quote + 1) != '"') {
        return quote;
      }
      at = quote + 2;
    }
  }

  private static Piece unquoted(Piece field) {
    if (field.text().indexOf('"') < 0) {
      return field;
    }
    MappedText.Builder text = MappedText.builder(field.mapped().source());
    for (int i = 0; i < field.length(); i++) {
      text.append(field.text().charAt(i), field.mapped().offset(i));
      i += field.text().charAt(i) == '"' ? 1 : 0;
    }
    return new Piece(text.build(), field.holes());
  }

  private static <T> Reading<T> wrong(Piece value) {
    return Reading.refused(
        value,
        "the fields of this value are quoted wrongly",
        "quote a whole field with double quotes, or none of it");
  }
}
