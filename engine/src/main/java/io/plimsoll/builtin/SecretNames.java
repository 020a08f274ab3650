package io.plimsoll.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a variable of a name holds a secret, judged by the words of the name: words end at {@code
 * _}, {@code -}, other signs, digits and where lower case turns to upper. So neither {@code
 * KEYCLOAK_URL} nor {@code MONKEY} holds a key.
 */
final class SecretNames {
  /** Words that name a secret. */
  private static final Set<String> SECRET =
      Set.of(
          "apikey",
          "auth",
          "credential",
          "credentials",
          "creds",
          "key",
          "passphrase",
          "passwd",
          "password",
          "passwords",
          "pword",
          "secret",
          "secrets",
          "token");

  /** Words that name one at the end of a longer name: {@code DB_PASS}. */
  private static final Set<String> SECRET_AT_END = Set.of("pass", "pat", "pwd");

  /** Ends of words that were written together: {@code dbpassword}, {@code accesstoken}. */
  private static final List<String> SECRET_ENDS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "apikey",
          "secretkey",
          "accesskey",
          "privatekey",
          "authtoken",
          "accesstoken",
          "apitoken",
          "clientsecret");

  /** Words that say that it is something public, or about a secret, or where it is to be found. */
  private static final Set<String> NOT =
      Set.of(
          "algorithm",
          "alias",
          "audience",
          "cache",
          "cert",
          "certificate",
          "checksum",
          "count",
          "digest",
          "dir",
          "directory",
          "disabled",
          "enabled",
          "endpoint",
          "expiration",
          "expires",
          "expiry",
          "file",
          "fingerprint",
          "foreign",
          "format",
          "header",
          "host",
          "id",
          "issuer",
          "length",
          "limit",
          "max",
          "method",
          "min",
          "mode",
          "name",
          "path",
          "port",
          "prefix",
          "primary",
          "prompt",
          "provider",
          "pub",
          "public",
          "publishable",
          "realm",
          "region",
          "required",
          "server",
          "size",
          "sock",
          "socket",
          "suffix",
          "timeout",
          "ttl",
          "type",
          "uri",
          "url",
          "version");

  /** Names that hold a secret whatever their words say, as sequences of words. */
  private static final List<List<String>> KNOWN =
      List.of(
          List.of("aws", "access", "key", "id"),
          List.of("github", "pat"),
          List.of("sshpass"),
          List.of("pgpassword"),
          List.of("docker", "auth", "config"));

  /**
   * Names that hold none: fingerprints of signing keys, which are there to be compared, the path of
   * an account file, the directory before the last {@code cd}.
   */
  private static final List<List<String>> HARMLESS =
      List.of(
          List.of("gpg", "key"),
          List.of("gpg", "keys"),
          List.of("google", "application", "credentials"),
          List.of("old", "pwd"));

  private SecretNames() {}

  static boolean isSecret(String name) {
    List<String> words = words(name);
    if (holdsOne(words, KNOWN)) {
      return true;
    }
    boolean secret = words.size() > 1 && SECRET_AT_END.contains(words.getLast());
    for (String word : words) {
      if (NOT.contains(word)) {
        return false;
      }
      secret |= SECRET.contains(word) || SECRET_ENDS.stream().anyMatch(word::endsWith);
    }
    return secret && !holdsOne(words, HARMLESS);
  }

  private static boolean holdsOne(List<String> words, List<List<String>> sequences) {
    for (List<String> sequence : sequences) {
      for (int i = 0; i + sequence.size() <= words.size(); i++) {
        if (words.subList(i, i + sequence.size()).equals(sequence)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a name, in lower case. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean inside = i < name.length() && Character.isLetter(name.charAt(i));
      boolean ends = start >= 0 && (!inside || startsWord(name, i));
      if (ends) {
        words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
      }
      start = inside ? (ends || start < 0 ? i : start) : -1;
    }
    return words;
  }

  /** {@code aB} starts a word at {@code B}, {@code ABc} as well. */
  private static boolean startsWord(String s, int i) {
    boolean upper = Character.isUpperCase(s.charAt(i));
    boolean afterLower = Character.isLowerCase(s.charAt(i - 1));
    boolean beforeLower = i + 1 < s.length() && Character.isLowerCase(s.charAt(i + 1));
    return upper && (afterLower || (beforeLower && Character.isUpperCase(s.charAt(i - 1))));
  }
}
