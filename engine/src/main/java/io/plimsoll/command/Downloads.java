package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the nodes of downloads. */
final class Downloads {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "eval", "source", ".");

  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.])v?(\\d+(?:[._]\\d+)+(?:[a-z](?![a-z0-9]))?(?:[-_.]?(?:rc|alpha|beta|pre)[-.]?\\d*)?)(?![\\d])");

  private final CommandFacts facts;

  Downloads(CommandFacts facts) {
    this.facts = facts;
  }

  List<Node> of(Invocation command) {
    return new Fetches(facts).of(command).stream().map(this::node).toList();
  }

  private Node node(Fetch fetch) {
    Invocation command = fetch.command();
    Later later = new Later(facts, fetch);
    Optional<Invocation> reader = reader(fetch);
    Once<Later.Use> use = new Once<>(() -> later.use(reader));
    Once<Listing> checks = new Once<>(later::verifications);
    Node.Builder node =
        Nodes.of(facts, "Download", fetch.address().origin(), command)
            .set("text", Text.of(facts.command(command.index()).span().text(), command.origin()))
            .set("tool", Text.of(command.called(), command.origin()))
            .set("url", fetch.url())
            .set("saved_to", savedTo(fetch))
            .set("piped_to", Nodes.orAbsent(reader.map(r -> facts.node(r.index()))))
            .lazy("verifications", checks::get)
            .lazy("is_verified", () -> isVerified(checks.get()))
            .lazy("use", () -> use.get().value())
            .lazy("used_by", () -> use.get().command())
            .set("product_version", version(fetch.address()))
            .set("quiet", quiet(command).value());
    return Nodes.built(facts, node);
  }

  private static Value savedTo(Fetch fetch) {
    if (fetch.path().isPresent()) {
      FilePath path = fetch.path().get();
      Origin origin = fetch.target().map(Arg::origin).orElse(fetch.address().origin());
      boolean nameless = fetch.target().filter(t -> t.isBlank()).isPresent();
      return nameless ? Unknown.of(path.text().reasons()) : path.from(origin);
    }
    return fetch.known().why().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  private static Value isVerified(Listing checks) {
    if (!checks.members().isEmpty()) {
      return Value.Bool.TRUE;
    }
    Optional<Reasons> open = checks.rest();
    return open.<Value>map(Unknown::of).orElse(Value.Bool.FALSE);
  }

  /** The command that reads what is fetched: through pipes, tee, and into a shell's text. */
  private Optional<Invocation> reader(Fetch fetch) {
    return fetch.path().isPresent() && !fetch.teed()
        ? Optional.empty()
        : through(fetch.command(), 0);
  }

  private Optional<Invocation> through(Invocation command, int depth) {
    if (depth > 16) {
      return Optional.empty(); // no real pipe is that long
    }
    List<Invocation> reading = facts.streams().reading(command);
    if (!reading.isEmpty()) {
      Invocation next = reading.getFirst();
      boolean passes = next.is("tee", "cat", "pv", "sed", "tr", "gunzip", "base64");
      return passes ? through(next, depth + 1).or(() -> Optional.of(next)) : Optional.of(next);
    }
    return facts
        .streams()
        .holder(command)
        .filter(
            h -> facts.streams().isProcess(h) || SHELLS.contains(h.program()) || isInterpreted(h));
  }

  /** {@code python -c "$(curl …)"} and the like. */
  private static boolean isInterpreted(Invocation holder) {
    return holder.is("python", "perl", "ruby", "node", "php", "pwsh", "powershell")
        && !holder.arguments().values("-c", "-e", "-r", "-Command").isEmpty();
  }

  /** The version in the file name, else in the path of an address. */
  static Value version(Arg address) {
    String text = address.marked();
    int scheme = text.indexOf("://");
    int path = text.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    if (path < 0) {
      return address.isKnown() ? Absent.ABSENT : Unknown.of(address.reasons());
    }
    int file = text.lastIndexOf('/');
    Optional<String> found =
        last(text.substring(file)).or(() -> last(text.substring(path, Math.max(path, file))));
    if (found.isPresent()) {
      return new Version(found.get().replace('_', '.'), Version.Scheme.SEMVER, address.origin());
    }
    return address.isKnown() ? Absent.ABSENT : Unknown.of(address.reasons());
  }

  private static Optional<String> last(String text) {
    Matcher matcher = VERSION.matcher(text);
    Optional<String> found = Optional.empty();
    while (matcher.find()) {
      boolean beside =
          (matcher.start() > 0 && text.charAt(matcher.start() - 1) == Arg.MARK)
              || (matcher.end() < text.length() && text.charAt(matcher.end()) == Arg.MARK);
      found = beside ? found : Optional.of(matcher.group(1));
    }
    return found;
  }

  private Truth quiet(Invocation command) {
    Arguments arguments = command.arguments();
    return switch (command.program()) {
      case "curl" -> Truth.flag(arguments, "-s", "--silent", "--no-progress-meter");
      case "wget", "wget2" ->
          Truth.flag(
              arguments,
              "-q",
              "--quiet",
              "-nv",
              "--no-verbose",
              "--progress",
              "-o",
              "--output-file",
              "-a",
              "--append-output");
      case "aria2c" -> Truth.flag(arguments, "-q", "--quiet", "--console-log-level");
      case "axel" -> Truth.flag(arguments, "-q", "--quiet");
      default -> Truth.of(false);
    };
  }
}
