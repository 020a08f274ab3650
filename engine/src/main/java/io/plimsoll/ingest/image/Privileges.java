package io.plimsoll.ingest.image;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a script hands over to another user. */
final class Privileges {
  private static final List<String> TOOLS =
      List.of("gosu", "su-exec", "setpriv", "runuser", "chpst", "setuidgid", "su");

  /** A tool as a command of its own: at the start of a line or behind what starts a command. */
  private static final Pattern DROPS =
      Pattern.compile(
          "(?m)(?:^|[;&|(]|\\b(?:exec|then|else|do)\\b)[ \t]*(?:exec[ \t]+)?(?:/\\S*/)?(?:"
              + String.join("|", TOOLS)
              + ")[ \t]");

  private Privileges() {}

  static boolean areDropped(String script) {
    return DROPS.matcher(script).find();
  }
}
