package io.plimsoll.dockerrun;

/** Ports from a first to a last one. */
public record PortRange(int first, int last) {
  public int size() {
    return last - first + 1;
  }

  /** As it is written in Go: {@code 80} or {@code 80-90}. */
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  /** The highest port there is. */
  static final int MOST = 65_535;

  /** Reads {@code 80} or {@code 80-90}. */
  static Reading<PortRange> read(Piece piece) {
    return Reading.ofText(
        piece,
        text -> {
          int dash = text.indexOf('-');
          Piece start = dash < 0 ? piece : piece.slice(0, dash);
          Piece end = dash < 0 ? piece : piece.from(dash + 1);
          return port(start).then(a -> port(end).then(b -> range(piece, a, b)));
        });
  }

  private static Reading<PortRange> range(Piece piece, int first, int last) {
    return first <= last
        ? Reading.of(new PortRange(first, last))
        : Reading.refused(
            piece,
            "the range " + Quoted.of(piece.text()) + " ends before it starts",
            "write the lower port first");
  }

  private static Reading<Integer> port(Piece piece) {
    String text = piece.text();
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    String digits = number ? text.replaceFirst("^0+(?=.)", "") : "";
    if (number && digits.length() <= 5 && Integer.parseInt(digits) <= MOST) {
      return Reading.of(Integer.parseInt(digits));
    }
    return Reading.refused(
        piece,
        text.isEmpty() ? "a port is missing" : Quoted.of(text) + " is no port",
        "write a number from 0 to " + MOST + ", or a range such as `8000-8010`");
  }
}
