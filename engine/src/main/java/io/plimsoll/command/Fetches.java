package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.shell.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what curl, wget and their like fetch, and where they put it. */
final class Fetches {
  private final CommandFacts facts;

  Fetches(CommandFacts facts) {
    this.facts = facts;
  }

  List<Fetch> of(Invocation command) {
    return switch (command.program()) {
      case "curl" -> curl(command);
      case "wget", "wget2" -> wget(command);
      case "aria2c", "axel" -> aria(command);
      case "invoke-webrequest", "iwr", "invoke-restmethod", "irm" ->
          powershell(command, "-Uri", "-OutFile");
      case "start-bitstransfer" -> powershell(command, "-Source", "-Destination");
      default -> List.of();
    };
  }

  private List<Fetch> curl(Invocation curl) {
    Arguments arguments = curl.arguments();
    if (arguments.surely("-I", "--head", "-V", "--version", "-h", "--help")) {
      return List.of();
    }
    List<Arg> addresses = new ArrayList<>(arguments.values("--url"));
    addresses.addAll(arguments.operands());
    List<Arg> outputs = arguments.values("-o", "--output");
    boolean remote = arguments.surely("-O", "--remote-name", "--remote-name-all");
    Optional<Arg> folder = arguments.value("--output-dir");
    List<Fetch> fetches = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      Arg address = addresses.get(i);
      Optional<Arg> target = Optional.empty();
      if (i < outputs.size()) {
        target = Optional.of(outputs.get(i)).filter(o -> !o.is("-"));
      } else if (remote) {
        target = Optional.of(fileName(address, true));
      }
      boolean piped = target.isEmpty() && i >= outputs.size();
      Truth sure = piped ? arguments.gap().map(Truth::unknown).orElse(Truth.YES) : Truth.YES;
      if (!isOptions(address)) {
        fetches.add(fetch(curl, address, target, folder, sure));
      }
    }
    return fetches;
  }

  /** A word that may be any number of words is an address only if it is named like one. */
  private static boolean isOptions(Arg address) {
    if (!address.isWild()) {
      return address.isEmpty();
    }
    String name = address.written().toLowerCase(java.util.Locale.ROOT);
    return name.contains("opt") || name.contains("arg") || name.contains("flag");
  }

  private List<Fetch> wget(Invocation wget) {
    Arguments arguments = wget.arguments();
    if (arguments.surely("--spider", "-V", "--version", "-h", "--help")) {
      return List.of();
    }
    Optional<Arg> output = arguments.value("-O", "--output-document");
    Optional<Arg> folder = arguments.value("-P", "--directory-prefix");
    List<Fetch> fetches = new ArrayList<>();
    for (Arg address : arguments.operands()) {
      Optional<Arg> target =
          output.isPresent()
              ? output.filter(o -> !o.is("-"))
              : Optional.of(fileName(address, false));
      if (!isOptions(address)) {
        fetches.add(
            fetch(
                wget, address, target, output.isPresent() ? Optional.empty() : folder, Truth.YES));
      }
    }
    return fetches;
  }

  private List<Fetch> aria(Invocation command) {
    Arguments arguments = command.arguments();
    boolean aria = command.is("aria2c");
    Optional<Arg> output = arguments.value("-o", aria ? "--out" : "--output");
    Optional<Arg> folder = aria ? arguments.value("-d", "--dir") : Optional.empty();
    List<Fetch> fetches = new ArrayList<>();
    for (Arg address : arguments.operands()) {
      Arg target = output.orElseGet(() -> fileName(address, true));
      fetches.add(fetch(command, address, Optional.of(target), folder, Truth.YES));
    }
    return fetches;
  }

  private List<Fetch> powershell(Invocation command, String source, String target) {
    Arguments arguments = command.arguments();
    List<Arg> addresses = new ArrayList<>(arguments.values(source));
    List<Arg> operands = arguments.operands();
    Optional<Arg> output = arguments.value(target);
    if (addresses.isEmpty() && !operands.isEmpty()) {
      addresses.add(operands.getFirst());
      output = output.or(() -> operands.stream().skip(1).findFirst());
    }
    List<Fetch> fetches = new ArrayList<>();
    for (Arg address : addresses) {
      fetches.add(fetch(command, address, output, Optional.empty(), Truth.YES));
    }
    return fetches;
  }

  private Fetch fetch(
      Invocation command, Arg address, Optional<Arg> target, Optional<Arg> folder, Truth known) {
    Optional<Arg> written = target.or(() -> redirected(command));
    Optional<Arg> copy = written.isPresent() ? Optional.empty() : teed(command);
    Optional<Arg> file = written.or(() -> copy).filter(f -> !f.prefix().startsWith("/dev/"));
    FilePath base = facts.folder(command.index());
    FilePath dir = folder.map(f -> f.path(base)).orElse(base);
    Optional<FilePath> path = file.map(f -> f.path(dir));
    boolean teed = copy.isPresent() && file.isPresent();
    return new Fetch(command, withScheme(command, address), file, path, teed, known);
  }

  private Optional<Arg> teed(Invocation command) {
    return facts.streams().reading(command).stream()
        .filter(r -> r.is("tee"))
        .flatMap(r -> r.operands().stream())
        .findFirst();
  }

  private Optional<Arg> redirected(Invocation command) {
    List<Redirect> redirects = new ArrayList<>(facts.command(command.index()).redirects());
    redirects.addAll(facts.command(command.index()).outerRedirects());
    return redirects.stream()
        .filter(r -> r.writes() && r.fd() == 1 && !r.operator().contains("&"))
        .map(r -> Arg.of(r.target()))
        .findFirst();
  }

  /** curl and wget take an address without a scheme for HTTP. */
  private static Arg withScheme(Invocation command, Arg address) {
    boolean guessed = command.is("curl", "wget", "wget2");
    boolean bare = !address.marked().contains("://") && !address.startsOpen();
    return guessed && bare ? address.prefixed("http://") : address;
  }

  /** The name a file gets from its address: the last part of the path, with the query for wget. */
  private static Arg fileName(Arg address, boolean cut) {
    String text = address.marked();
    int scheme = text.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int query = SystemSpecs.firstOf(text, cut ? "?#" : "#", start);
    int end = query < 0 ? text.length() : query;
    int pathEnd = SystemSpecs.firstOf(text, "?#", start);
    int slash = text.lastIndexOf('/', (pathEnd < 0 ? text.length() : pathEnd) - 1);
    boolean named = slash >= start && slash + 1 < end;
    if (named) {
      return address.slice(slash + 1, end);
    }
    if (!address.isKnown()) {
      Reason reason = address.reasons().kept().getFirst();
      return new Arg(
          String.valueOf(Arg.MARK),
          List.of(new io.plimsoll.model.Text.Hole(address.written(), Reasons.of(reason))),
          false,
          false,
          address.origin());
    }
    return Arg.literal("index.html", address.origin());
  }
}
