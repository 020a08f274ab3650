package io.plimsoll.ingest.parts;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes a word of EXPOSE apart: {@code [ip:][host:]port[-port][/proto]} (BuildKit, EXPOSE). */
public final class Ports {
  private static final int HIGHEST = 65_535;

  private final NodeMaker nodes;

  public Ports(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** The port a word names; unknown as a whole when nothing of it is known. */
  public Value exposed(Value word) {
    if (!(word instanceof Text text)) {
      return word;
    }
    Node.Builder port =
        nodes
            .node("Port", text.origin())
            .set("keyword", text)
            .set("name", Absent.ABSENT)
            .set("host_port", Absent.ABSENT)
            .set("host_last", Absent.ABSENT)
            .set("host_ip", Absent.ABSENT)
            .set("is_published", Value.Bool.FALSE)
            .set("is_public", Value.Bool.FALSE);
    return text.isKnown() ? known(port, text.written()) : partly(port, text);
  }

  private Node known(Node.Builder port, String written) {
    int slash = written.indexOf('/');
    String range = slash < 0 ? written : written.substring(0, slash);
    String protocol = slash < 0 ? "tcp" : written.substring(slash + 1).toLowerCase(Locale.ROOT);
    int colon = range.lastIndexOf(':');
    String numbers = range.substring(colon + 1);
    int dash = numbers.indexOf('-');
    Optional<Long> first = number(dash < 0 ? numbers : numbers.substring(0, dash));
    Optional<Long> last = dash < 0 ? first : number(numbers.substring(dash + 1));
    boolean knownProtocol = List.of("tcp", "udp", "sctp").contains(protocol);
    boolean ordered =
        first.isPresent() && last.isPresent() && first.get() <= last.get() && last.get() <= HIGHEST;
    port.set("number", first.<Value>map(Value.Int::of).orElseGet(() -> noNumber(port, written)))
        .set("last", last.<Value>map(Value.Int::of).orElseGet(() -> noNumber(port, written)))
        .set("protocol", nodes.constant("Protocol", knownProtocol ? protocol : "tcp"))
        .set("well_formed", Value.Bool.of(ordered && knownProtocol))
        .set("has_host", Value.Bool.of(colon >= 0));
    return nodes.build(port);
  }

  private static Unknown noNumber(Node.Builder port, String written) {
    return Unknown.of(
        new io.plimsoll.model.Reason(
            io.plimsoll.model.Reason.Kind.UNREADABLE,
            written,
            written + " is no port number",
            port.origin().span()));
  }

  private Node partly(Node.Builder port, Text text) {
    Unknown unknown = Unknown.of(text.reasons());
    String last = text.pieces().getLast();
    int slash = last.indexOf('/');
    String protocol = slash < 0 ? "" : last.substring(slash + 1).toLowerCase(Locale.ROOT);
    boolean knownProtocol = List.of("tcp", "udp", "sctp").contains(protocol);
    port.set("number", unknown)
        .set("last", unknown)
        .set("protocol", knownProtocol ? nodes.constant("Protocol", protocol) : unknown)
        .set("well_formed", unknown)
        .set("has_host", unknown);
    return nodes.build(port);
  }

  private static Optional<Long> number(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 6
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }
}
