package io.plimsoll.dockerrun;

/** Text of a command line inside a message. */
final class Quoted {
  /** Longer text is cut, so that a message stays readable. */
  private static final int MOST = 60;

  private Quoted() {}

  static String of(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('`', '\'');
    if (line.isEmpty()) {
      return "an empty value";
    }
    return "`" + (line.length() > MOST ? line.substring(0, MOST) + "…" : line) + "`";
  }
}
