package io.plimsoll.settle;

import io.plimsoll.typed.TypedRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a finding is known by from run to run: its content and not its line.
 *
 * @param check number in the rule
 * @param path of the artifact, from the project root
 * @param subject key of the subject
 * @param ordinal among findings that are equal in all of that, from 0
 */
record Fingerprint(int check, String path, String subject, int ordinal) {
  /** The way it is computed, so that a later one can be told apart. */
  private static final String VERSION = "1:";

  /** 128 bits: two findings of a project never share one by chance. */
  private static final int BYTES = 16;

  private static final String OLD_NAME = "plimsoll:";

  String of(TypedRule rule) {
    return named(rule.name());
  }

  /** That of the rule's name and those of its earlier names. */
  List<String> all(TypedRule rule) {
    Stream<String> earlier =
        rule.aliases().stream()
            .filter(a -> a.toLowerCase(Locale.ROOT).startsWith(OLD_NAME))
            .map(a -> a.substring(OLD_NAME.length()));
    return Stream.concat(Stream.of(rule.name()), earlier).map(this::named).toList();
  }

  private String named(String rule) {
    // the zero byte stands in none of the parts, so no two lists of parts give one text
    String text = String.join("\0", rule, Integer.toString(check), path, subject, "" + ordinal);
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return VERSION + HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
