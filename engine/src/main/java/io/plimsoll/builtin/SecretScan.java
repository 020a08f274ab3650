package io.plimsoll.builtin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds credentials in a text by their forms; each stretch of the text counts once, for the surest
 * form. Linear in the text.
 */
final class SecretScan {

  /** Constants of the schema's enum {@code Confidence}. */
  enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A credential.
   *
   * @param start its place in the text
   * @param excerpt what can be shown of it
   * @param variable the name it is given to, where it is written as {@code NAME=value}
   */
  record Match(
      String kind, Confidence confidence, int start, String excerpt, Optional<String> variable) {}

  /** Characters of a token that are shown: those that name its kind. */
  private static final int SHOWN = 4;

  private static final String MASK = "****";

  private final String text;
  private final BitSet taken = new BitSet();
  private final List<Match> found = new ArrayList<>();

  private SecretScan(String text) {
    this.text = text;
  }

  /** All credentials in a text, in its order. */
  static List<Match> of(String text) {
    SecretScan scan = new SecretScan(text);
    scan.privateKeys();
    for (SecretFormat format : SecretFormat.ALL) {
      scan.tokens(format);
    }
    scan.webTokens();
    SecretUrls.in(text).forEach(scan::add);
    NamedSecrets.in(text).forEach(scan::add);
    scan.found.sort(Comparator.comparingInt(Match::start));
    return scan.found;
  }

  /** A match with its end, until it is known that nothing surer stands there. */
  record Candidate(Match match, int end) {}

  private void add(Candidate candidate) {
    int start = candidate.match().start();
    int used = taken.nextSetBit(start);
    if (used < 0 || used >= candidate.end()) {
      taken.set(start, candidate.end());
      found.add(candidate.match());
    }
  }

  private void add(String kind, Confidence confidence, int start, int end, String shown) {
    Optional<String> variable = NamedSecrets.nameBefore(text, start);
    String excerpt = variable.map(name -> name + "=").orElse("") + shown;
    add(new Candidate(new Match(kind, confidence, start, excerpt, variable), end));
  }

  /** PEM (RFC 7468) and OpenPGP armour: sure where the body follows the header. */
  private void privateKeys() {
    String opening = "-----BEGIN ";
    for (int i = text.indexOf(opening); i >= 0; i = text.indexOf(opening, i + 1)) {
      int label = i + opening.length();
      int close = text.indexOf("-----", label);
      // the longest label, "PGP PRIVATE KEY BLOCK", has 21 characters
      if (close < 0
          || close - label > 40
          || !text.substring(label, close).contains("PRIVATE KEY")) {
        continue;
      }
      int end = close + 5;
      add(
          "private_key",
          hasBody(end) ? Confidence.HIGH : Confidence.MEDIUM,
          i,
          end,
          text.substring(i, end));
    }
  }

  private boolean hasBody(int from) {
    int run = 0;
    for (int i = from; i < text.length() && i < from + 200; i++) {
      run = SecretFormat.Run.BASE64.holds(text.charAt(i)) ? run + 1 : 0;
      if (run >= 32) {
        return true;
      }
    }
    return false;
  }

  private void tokens(SecretFormat format) {
    String prefix = format.prefix();
    for (int i = text.indexOf(prefix); i >= 0; i = text.indexOf(prefix, i + 1)) {
      int start = i + prefix.length();
      int end = start;
      while (end < text.length()
          && end - start <= format.most()
          && format.run().holds(text.charAt(end))) {
        end++;
      }
      int length = end - start;
      if (length >= format.least() && length <= format.most() && startsHere(i) && endsHere(end)) {
        add(
            format.kind(),
            Confidence.HIGH,
            i,
            end,
            prefix.substring(0, Math.min(SHOWN, prefix.length())) + MASK);
      }
    }
  }

  private boolean startsHere(int i) {
    return i == 0 || !Formats.isAlphanumeric(text.charAt(i - 1));
  }

  private boolean endsHere(int i) {
    return i >= text.length() || !Formats.isAlphanumeric(text.charAt(i));
  }

  /** JSON Web Tokens (RFC 7519): three parts, of which two are JSON objects in base64. */
  private void webTokens() {
    int i = text.indexOf("eyJ");
    while (i >= 0) {
      int end = i;
      while (end < text.length() && SecretFormat.Run.DOTTED.holds(text.charAt(end))) {
        end++;
      }
      String[] parts = text.substring(i, end).split("\\.", -1);
      boolean token =
          parts.length == 3
              && parts[0].length() > 15
              && parts[1].startsWith("eyJ")
              && parts[1].length() > 10
              && parts[2].length() > 15;
      if (token && startsHere(i)) {
        add("jwt", Confidence.HIGH, i, end, "eyJ" + MASK);
      }
      i = text.indexOf("eyJ", end);
    }
  }
}
