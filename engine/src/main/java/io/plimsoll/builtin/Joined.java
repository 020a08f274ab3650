package io.plimsoll.builtin;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Texts;
import java.util.ArrayList;
import java.util.List;

/** {@code join}: members and separators that are unknown leave holes. */
final class Joined {
  private final List<String> pieces = new ArrayList<>();
  private final List<Text.Hole> holes = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  private int length;

  private Joined() {}

  static Value of(Value texts, Value separator) {
    if (!(texts instanceof Listing list) || list.isOpen()) {
      return Gaps.unknown(texts, separator);
    }
    Joined out = new Joined();
    Text between = Texts.asText(separator, "…");
    for (int i = 0; i < list.members().size() && out.fits(); i++) {
      if (i > 0) {
        out.add(between);
      }
      out.add(Texts.asText(list.members().get(i), "…"));
    }
    if (!out.fits()) {
      return Gaps.computation("text longer than " + Arithmetic.LONGEST_TEXT + " characters");
    }
    out.pieces.add(out.piece.toString());
    Value joined = Text.of(out.pieces, out.holes, list.origin());
    return joined instanceof Unknown ? Gaps.unknown(texts, separator) : joined;
  }

  private boolean fits() {
    return length <= Arithmetic.LONGEST_TEXT;
  }

  private void add(Text text) {
    for (int i = 0; i < text.pieces().size(); i++) {
      if (i > 0) {
        holes.add(text.holes().get(i - 1));
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(text.pieces().get(i));
      length += text.pieces().get(i).length();
    }
  }
}
