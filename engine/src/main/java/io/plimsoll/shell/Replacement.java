package io.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/** Text and replacement of <code>${x/a/b}</code> where both are literal. */
record Replacement(String text, String by) {

  /** Splits an operator's word at its first unquoted slash; absent if it is not all literal. */
  static Optional<Replacement> of(List<Piece> argument) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    boolean behind = false;
    for (Piece piece : argument) {
      if (!(piece instanceof Piece.Text part)) {
        return Optional.empty();
      }
      int slash = part.quoted() || behind ? -1 : part.text().indexOf('/');
      if (slash >= 0) {
        from.append(part.text(), 0, slash);
        to.append(part.text().substring(slash + 1));
        behind = true;
      } else {
        (behind ? to : from).append(part.text());
      }
    }
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Replacement(from.toString(), to.toString()));
  }

  /** A value with it replaced; absent if that could be too long for a variable. */
  Optional<String> in(String value, boolean all) {
    if ((long) value.length() / text.length() * by.length() > Limits.VALUE) {
      return Optional.empty();
    }
    return Optional.of(all ? value.replace(text, by) : first(value));
  }

  private String first(String value) {
    int at = value.indexOf(text);
    return at < 0 ? value : value.substring(0, at) + by + value.substring(at + text.length());
  }
}
