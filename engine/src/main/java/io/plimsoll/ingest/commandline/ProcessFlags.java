package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.Engine;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Given;
import io.plimsoll.dockerrun.Pair;
import io.plimsoll.dockerrun.PairFiles;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.PodmanFlags;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.ingest.runtime.Environments;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is run: command, user, directory, variables, labels. */
final class ProcessFlags {
  private static final Pattern JSON_TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

  private final FlagFacts flags;

  ProcessFlags(FlagFacts flags) {
    this.flags = flags;
  }

  void fill(PairFiles environment, PairFiles labels) {
    flags.declare("entrypoint", entrypoint(environment));
    flags.declare("cmd", cmd(environment));
    Value user = flags.text(Flags.USER);
    flags.declare("user", new RuntimeUsers(flags.nodes()).of(user));
    flags.declare("workdir", MountSpecs.path(flags.text(Flags.WORKDIR)));
    flags.declare("stop_signal", flags.text(Flags.STOP_SIGNAL));
    flags.set("supplementary_gids", flags.set(flags.each(Flags.GROUP_ADD, ProcessFlags::group)));
    variables(environment);
    Value given = pairs(labels.pairs());
    for (PairFiles.Gap gap : labels.gaps()) {
      given = ((io.plimsoll.model.Mapping) given).open(why(gap));
    }
    flags.draft().labels(given);
    flags.set("annotations", flags.map(flags.each(Flags.ANNOTATION, ProcessFlags::entry)));
  }

  private io.plimsoll.model.Mapping pairs(List<Pair> pairs) {
    return flags.map(pairs.stream().map(p -> entry(p, Origin.at(p.whole().span()))).toList());
  }

  static Value entry(Pair pair, Origin origin) {
    return new Entry(
        PieceValues.text(pair.name(), origin),
        pair.value().map(v -> PieceValues.text(v, origin)).orElseGet(() -> Text.of("", origin)));
  }

  /** An empty one takes that of the image and its command away. */
  private Value entrypoint(PairFiles environment) {
    return flags.last(
        Flags.ENTRYPOINT,
        (piece, origin) -> {
          List<Piece> words = piece.isEmpty() ? List.of() : List.of(piece);
          boolean json = flags.command().engine() == Engine.PODMAN && piece.text().startsWith("[");
          return exec(json ? elements(piece) : words, origin, environment);
        });
  }

  /** Podman takes an array of texts as well; texts with escapes are none that a line would hold. */
  private static List<Piece> elements(Piece array) {
    return JSON_TEXT
        .matcher(array.text())
        .results()
        .map((MatchResult m) -> array.slice(m.start(1), m.end(1)))
        .toList();
  }

  private Value cmd(PairFiles environment) {
    List<Piece> words = flags.command().words();
    if (!flags.command().wordsKnown()) {
      return flags.unsaid();
    }
    return words.isEmpty()
        ? Absent.ABSENT
        : exec(words, Origin.at(words.getFirst().span().to(words.getLast().span())), environment);
  }

  private Value exec(List<Piece> words, Origin origin, PairFiles environment) {
    List<ExecWord> all = words.stream().map(PieceValues::word).toList();
    return new CommandLines(flags.nodes())
        .exec(
            all,
            CommandLines.Place.of(origin.span().orElseThrow(), variables(environment.pairs())));
  }

  /** Variables as a script in the container sees them. */
  static Environment variables(List<Pair> pairs) {
    return name -> {
      for (int i = pairs.size() - 1; i >= 0; i--) {
        Pair pair = pairs.get(i);
        if (pair.name().text().equals(name)) {
          return pair.value()
              .flatMap(Piece::known)
              .<Environment.Value>map(Environment.Known::new)
              .orElseGet(() -> new Environment.Unknown("the value of " + name + " is not known"));
        }
      }
      return new Environment.Unknown("the image or the engine may set " + name);
    };
  }

  private void variables(PairFiles environment) {
    Environments entries = new Environments(flags.nodes());
    List<Value> all = new ArrayList<>();
    for (Pair pair : environment.pairs()) {
      boolean inLine = pair.whole().mapped().source() == flags.command().span().source();
      Origin origin = Origin.at(inLine ? place(pair) : pair.whole().span());
      Value name = PieceValues.text(pair.name(), origin);
      if (name instanceof Unknown) {
        all.add(name);
      } else if (pair.value().isEmpty()) {
        all.add(entries.fromCaller(name, origin));
      } else {
        Value value = PieceValues.text(pair.value().get(), origin);
        String source = inLine ? Environments.writtenIn(value, "literal") : "file";
        all.add(entries.variable(name, value, source, origin));
      }
    }
    Listing list = flags.list(all);
    for (PairFiles.Gap gap : environment.gaps()) {
      list = list.open(why(gap));
    }
    if (flags.command().isOn(PodmanFlags.ENV_HOST)) {
      Reason host =
          Reason.of(Reason.Kind.UNRESOLVED, "--env-host", "variables of the host come in");
      list = list.open(Reasons.of(host));
    }
    flags.declare("env", list);
  }

  /** The flag around a variable. */
  private io.plimsoll.source.Span place(Pair pair) {
    Optional<Given<Pair>> given =
        flags.command().all(Flags.ENV).stream()
            .filter(g -> g.value().equals(pair.whole()))
            .findFirst();
    return given.map(Given::span).orElseGet(() -> pair.whole().span());
  }

  static Reasons why(PairFiles.Gap gap) {
    String path = gap.place().written();
    return Reasons.of(Reason.of(Reason.Kind.UNRESOLVED, path, gap.reason(), gap.place().span()));
  }

  private static Value group(Piece piece, Origin origin) {
    Value text = PieceValues.text(piece, origin);
    if (!(text instanceof Text t) || !t.isKnown()) {
      return text instanceof Text t ? Unknown.of(t.reasons()) : text;
    }
    boolean number = t.written().matches("[0-9]{1,10}");
    return number
        ? Value.Int.of(Long.parseLong(t.written())).from(origin)
        : Unknown.of(
            Reason.of(
                Reason.Kind.UNRESOLVED,
                t.written(),
                "the gid of group " + t.written() + " stands in /etc/group of the image",
                piece.span()));
  }
}
