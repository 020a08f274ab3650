package io.plimsoll.dockerfile;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A word of EXPOSE, {@code [[ip:]host:]port[-port][/protocol]}.
 *
 * @param first from 0 to 65535
 * @param last end of the range, at least {@code first}
 * @param protocol in lower case: tcp, udp or sctp
 * @param host it has an address or host port, which the builder drops with a warning
 */
public record ExposedPort(int first, int last, String protocol, boolean host) {
  private static final int MOST = 65_535;
  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

  /** The port, or nothing for a text that the builder refuses. */
  public static Optional<ExposedPort> of(String text) {
    int slash = text.lastIndexOf('/');
    String protocol = slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
    // An empty protocol behind the slash is the default too.
    protocol = protocol.isEmpty() ? "tcp" : protocol;
    String ports = slash < 0 ? text : text.substring(0, slash);
    int colon = ports.lastIndexOf(':');
    boolean host = colon >= 0;
    if (!PROTOCOLS.contains(protocol) || (host && !isHost(ports.substring(0, colon)))) {
      return Optional.empty();
    }
    Optional<int[]> range = range(ports.substring(colon + 1));
    String found = protocol;
    return range.map(r -> new ExposedPort(r[0], r[1], found, host));
  }

  private static Optional<int[]> range(String text) {
    int dash = text.indexOf('-');
    OptionalInt first = number(dash < 0 ? text : text.substring(0, dash));
    OptionalInt last = dash < 0 ? first : number(text.substring(dash + 1));
    if (first.isEmpty() || last.isEmpty() || last.getAsInt() < first.getAsInt()) {
      return Optional.empty();
    }
    return Optional.of(new int[] {first.getAsInt(), last.getAsInt()});
  }

  private static OptionalInt number(String digits) {
    boolean valid =
        !digits.isEmpty()
            && digits.length() <= 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int value = valid ? Integer.parseInt(digits) : MOST + 1;
    return value > MOST ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** A host port, an address with one, or an address with none. */
  private static boolean isHost(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    boolean portValid = (port.isEmpty() && colon >= 0) || range(port).isPresent();
    return portValid && (colon < 0 || isAddress(text.substring(0, colon)));
  }

  private static boolean isAddress(String text) {
    String address = text.startsWith("[") && text.endsWith("]") ? inner(text) : text;
    if (address.isEmpty()) {
      return true;
    }
    if (address.indexOf(':') >= 0) {
      return address.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
    }
    String[] bytes = address.split("\\.", -1);
    if (bytes.length != 4) {
      return false;
    }
    for (String each : bytes) {
      if (number(each).orElse(256) > 255) {
        return false;
      }
    }
    return true;
  }

  private static String inner(String bracketed) {
    return bracketed.substring(1, bracketed.length() - 1);
  }
}
