package io.plimsoll.compose;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes out {@code [[IP:]PUBLISHED:]TARGET[/PROTOCOL]}; a range stays one entry.
 *
 * <p>A variable is taken to hold no colon: in <code>${PORT}:80</code> it is a port alone.
 */
final class ShortPorts {
  private static final int HIGHEST = 65_535;
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  private final Problems problems;

  ShortPorts(Problems problems) {
    this.problems = problems;
  }

  /** First and last port. */
  private record Range(int first, int last) {
    int size() {
      return last - first + 1;
    }

    static Optional<Range> of(String text) {
      var matcher = RANGE.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      return last <= HIGHEST && first <= last
          ? Optional.of(new Range(first, last))
          : Optional.empty();
    }
  }

  Tree expand(Tree.Leaf leaf, Trail at) {
    ComposeText text = leaf.text();
    if (text.marked().equals(String.valueOf(ComposeText.MARK))) {
      return Fitting.unknownName(leaf, at);
    }
    LongForm port = new LongForm(leaf).put("mode", ComposeText.of("ingress"));
    int slash = text.marked().lastIndexOf('/');
    ComposeText numbers = slash < 0 ? text : text.slice(0, slash);
    ComposeText protocol = slash < 0 ? ComposeText.of("tcp") : text.from(slash + 1);
    int colon = numbers.marked().lastIndexOf(':');
    ComposeText target = numbers.from(colon + 1);
    Optional<Tree.Gap> wrong = protocolProblem(protocol, leaf, at);
    if (wrong.isEmpty()) {
      wrong = rangeProblem(target, leaf, at);
    }
    port.put("target", target).put("protocol", protocol);
    if (wrong.isEmpty() && colon >= 0) {
      wrong = host(numbers.slice(0, colon), target, port, leaf, at);
    }
    return wrong.isPresent() ? wrong.get() : port.fields();
  }

  private Optional<Tree.Gap> host(
      ComposeText host, ComposeText target, LongForm port, Tree.Leaf leaf, Trail at) {
    int colon = host.marked().lastIndexOf(':');
    ComposeText published = host.from(colon + 1);
    if (colon >= 0) {
      port.put("host_ip", address(host.slice(0, colon)));
    } else if (published.marked().equals(String.valueOf(ComposeText.MARK))) {
      // PORT=127.0.0.1:80 is as good as PORT=80.
      port.put("host_ip", Fitting.unknownName(leaf.with(published), at));
    }
    if (published.marked().isEmpty()) {
      return Optional.empty();
    }
    Optional<Tree.Gap> wrong = rangeProblem(published, leaf, at);
    if (wrong.isPresent()) {
      return wrong;
    }
    Optional<Range> outside = published.known().flatMap(Range::of);
    Optional<Range> inside = target.known().flatMap(Range::of);
    boolean differ =
        outside.isPresent()
            && inside.isPresent()
            && inside.get().size() > 1
            && outside.get().size() != inside.get().size();
    if (differ) {
      problems.malformed(leaf, at, "has two ranges of different lengths"); // both are still known
    }
    boolean single = outside.filter(r -> r.size() == 1).isPresent();
    port.put(
        "published",
        single && published.marked().contains("-")
            ? ComposeText.of(String.valueOf(outside.get().first()))
            : published);
    return Optional.empty();
  }

  /** An address without the brackets of IPv6. */
  private static ComposeText address(ComposeText text) {
    String marked = text.marked();
    boolean bracketed = marked.startsWith("[") && marked.endsWith("]") && marked.length() > 1;
    return bracketed ? text.slice(1, marked.length() - 1) : text;
  }

  private Optional<Tree.Gap> protocolProblem(ComposeText protocol, Tree.Leaf leaf, Trail at) {
    return protocol
        .known()
        .filter(p -> !p.matches("(?i)tcp|udp|sctp"))
        .map(
            p ->
                problems.malformed(leaf, at, "has the protocol `" + p + "`, not tcp, udp or sctp"));
  }

  private Optional<Tree.Gap> rangeProblem(ComposeText text, Tree.Leaf leaf, Trail at) {
    boolean fits = text.known().map(t -> Range.of(t).isPresent()).orElse(true);
    return fits
        ? Optional.empty()
        : Optional.of(
            problems.malformed(
                leaf,
                at,
                text.marked().isEmpty()
                    ? "has no container port"
                    : "has `" + text.marked() + "` where a port or a range of ports stands"));
  }
}
