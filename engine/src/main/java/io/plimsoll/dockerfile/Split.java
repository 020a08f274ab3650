package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.List;

/**
 * A logical line cut into keyword, flags and the rest.
 *
 * @param line the whole line without white space around it
 */
record Split(MappedText line, Word keyword, List<Flag> flags, MappedText rest) {
  static Split of(MappedText joined) {
    MappedText line = Blanks.trim(joined, 0);
    String text = line.text();
    int end = 0;
    while (end < text.length() && !Blanks.isSeparator(text.charAt(end))) {
      end++;
    }
    FlagReader flags = new FlagReader(line, end);
    int rest = flags.read();
    return new Split(line, new Word(line.slice(0, end)), flags.found(), Blanks.trim(line, rest));
  }

  boolean isKeyword(String name) {
    return keyword.text().equalsIgnoreCase(name);
  }
}
