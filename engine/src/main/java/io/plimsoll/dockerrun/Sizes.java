package io.plimsoll.dockerrun;

import io.plimsoll.notation.RamSizes;

/** Amounts of memory as go-units reads them: {@code 512m}, {@code 1.5GiB}; units count in 1024. */
public final class Sizes {
  private static final String HELP = "write a number with a unit: `b`, `k`, `m`, `g` or `t`";

  private Sizes() {}

  public static Reading<Long> bytes(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            RamSizes.parse(text)
                .map(Reading::of)
                .orElseGet(() -> Reading.refused(piece, Quoted.of(text) + " is no size", HELP)));
  }

  /** As bytes, or {@code -1} for no limit. */
  public static Reading<Long> bytesOrUnlimited(Piece piece) {
    return piece.text().equals("-1") ? Reading.of(-1L) : bytes(piece);
  }
}
