package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes an instruction of a draft: arguments, flags and names, but no variables. */
final class InstructionReader {
  static final List<String> KEYWORDS =
      List.of(
          "ADD",
          "ARG",
          "CMD",
          "COPY",
          "ENTRYPOINT",
          "ENV",
          "EXPOSE",
          "FROM",
          "HEALTHCHECK",
          "LABEL",
          "MAINTAINER",
          "ONBUILD",
          "RUN",
          "SHELL",
          "STOPSIGNAL",
          "USER",
          "VOLUME",
          "WORKDIR");

  private InstructionReader() {}

  static Instruction read(Draft draft) {
    String name = draft.name();
    if (!draft.flags().isEmpty() && !name.equals("healthcheck") && isKnown(name)) {
      FlagRules.check(draft);
    }
    return switch (name) {
      case "from" -> from(draft);
      case "run" -> run(draft);
      case "copy" -> copy(draft);
      case "add" -> add(draft);
      case "arg" -> arg(draft);
      case "env" -> env(draft);
      case "label" -> label(draft);
      case "expose" -> expose(draft);
      case "volume" -> volume(draft);
      case "user" -> user(draft);
      case "workdir" -> workdir(draft);
      case "cmd" -> cmd(draft);
      case "entrypoint" -> entrypoint(draft);
      case "healthcheck" -> new HealthReader(draft).read();
      case "shell" -> shell(draft);
      case "stopsignal" -> stopSignal(draft);
      case "onbuild" -> onBuild(draft);
      case "maintainer" -> maintainer(draft);
      default -> {
        draft.refuse(Refusals.unknownInstruction(draft.keyword(), KEYWORDS));
        yield new Instruction.Unrecognized(draft.head());
      }
    };
  }

  private static boolean isKnown(String name) {
    return KEYWORDS.contains(name.toUpperCase(Locale.ROOT));
  }

  private static Instruction from(Draft draft) {
    List<Word> words = Blanks.words(draft.rest());
    Optional<Word> base = words.stream().findFirst();
    boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("as");
    if (!named && words.size() != 1) {
      draft.refuse(
          "FROM takes an image, or an image, `AS` and a name",
          words.size() > 1
              ? "write `FROM "
                  + Quoted.plain(words.getFirst().text())
                  + " AS name`, and comments on a line of their own"
              : "write `FROM image`");
    }
    if (!named) {
      return new Instruction.From(draft.head(), base, Optional.empty(), Optional.empty());
    }
    if (!isStageName(words.get(2).text().toLowerCase(Locale.ROOT))) {
      draft.refuse(
          Refusals.malformed(
              words.get(2).span(),
              Quoted.of(words.get(2).text()) + " cannot name a stage",
              "start it with a letter and use letters, digits, `-`, `_` and `.`"));
    }
    return new Instruction.From(
        draft.head(), base, Optional.of(words.get(1)), Optional.of(words.get(2)));
  }

  private static boolean isStageName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
      if (!letter && (i == 0 || !other)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static Instruction run(Draft draft) {
    CommandText command = CommandReader.command(draft, draft.rest());
    List<Mount> mounts = MountReader.mounts(draft);
    choice(draft, "network", List.of("default", "none", "host"));
    choice(draft, "security", List.of("sandbox", "insecure"));
    return new Instruction.Run(draft.head(), command, mounts);
  }

  private static void choice(Draft draft, String name, List<String> values) {
    Optional<Word> value = draft.flagValue(name);
    if (value.isPresent() && !values.contains(value.get().text())) {
      draft.refuse(
          Refusals.flag(
              value.get().span(),
              "`--" + name + "` is " + String.join(" or ", values),
              "choose one of them"));
    }
  }

  private static Instruction copy(Draft draft) {
    TransferReader words = new TransferReader(draft);
    MountReader.checkNoVariable(draft, "--from", draft.flagValue("from"));
    return new Instruction.Copy(draft.head(), words.sources(), words.destination(), words.isJson());
  }

  private static Instruction add(Draft draft) {
    TransferReader words = new TransferReader(draft);
    return new Instruction.Add(draft.head(), words.sources(), words.destination(), words.isJson());
  }

  private static Instruction arg(Draft draft) {
    List<Pair> pairs = new PairReader(draft).declarations();
    return new Instruction.Arg(draft.head(), pairs);
  }

  private static Instruction env(Draft draft) {
    PairReader reader = new PairReader(draft);
    List<Pair> pairs = reader.assignments();
    return new Instruction.Env(draft.head(), pairs, reader.isLegacy());
  }

  private static Instruction label(Draft draft) {
    PairReader reader = new PairReader(draft);
    List<Pair> pairs = reader.assignments();
    return new Instruction.Label(draft.head(), pairs, reader.isLegacy());
  }

  private static Instruction expose(Draft draft) {
    List<Word> ports = Blanks.words(draft.rest());
    if (ports.isEmpty()) {
      draft.refuse("EXPOSE needs a port", "write `EXPOSE 8080`");
    }
    return new Instruction.Expose(draft.head(), ports);
  }

  private static Instruction volume(Draft draft) {
    JsonArray array = JsonArray.read(draft.rest());
    List<Word> paths =
        switch (array) {
          case JsonArray.Strings(List<Word> words) -> words;
          case JsonArray.Other() -> Blanks.words(draft.rest());
          case JsonArray.Mixed mixed -> {
            draft.refuseLine(Refusals.notStrings(mixed.span()));
            yield List.of();
          }
        };
    if (paths.isEmpty() && !(array instanceof JsonArray.Mixed)) {
      draft.refuse("VOLUME needs a path", "write `VOLUME /data`");
    }
    List<Word> kept = new ArrayList<>(paths);
    kept.removeIf(word -> word.text().isBlank());
    if (kept.size() < paths.size()) {
      draft.refuse("the path of a VOLUME cannot be empty", "remove the empty string");
    }
    return new Instruction.Volume(draft.head(), kept, array instanceof JsonArray.Strings);
  }

  private static Instruction user(Draft draft) {
    Optional<Word> user = only(draft, "write `USER name` or `USER uid:gid`");
    return new Instruction.User(draft.head(), user);
  }

  private static Instruction workdir(Draft draft) {
    Optional<Word> path = only(draft, "write `WORKDIR /path`");
    return new Instruction.Workdir(draft.head(), path);
  }

  private static Instruction stopSignal(Draft draft) {
    Optional<Word> signal = only(draft, "write `STOPSIGNAL SIGTERM`");
    return new Instruction.StopSignal(draft.head(), signal);
  }

  private static Instruction maintainer(Draft draft) {
    only(draft, "write `LABEL org.opencontainers.image.authors=\"…\"` instead");
    return new Instruction.Maintainer(draft.head(), draft.rest());
  }

  /** The whole rest as one argument. */
  private static Optional<Word> only(Draft draft, String help) {
    MappedText rest = draft.rest();
    if (rest.length() == 0) {
      draft.refuse(draft.title() + " needs an argument", help);
      return Optional.empty();
    }
    return Optional.of(new Word(rest));
  }

  private static Instruction cmd(Draft draft) {
    CommandText command = CommandReader.command(draft, draft.rest());
    return new Instruction.Cmd(draft.head(), command);
  }

  private static Instruction entrypoint(Draft draft) {
    CommandText command = CommandReader.command(draft, draft.rest());
    return new Instruction.Entrypoint(draft.head(), command);
  }

  private static Instruction shell(Draft draft) {
    List<Word> words = List.of();
    String help = "write `SHELL [\"/bin/sh\", \"-c\"]` with double quotes";
    switch (JsonArray.read(draft.rest())) {
      case JsonArray.Strings(List<Word> strings) -> words = strings;
      case JsonArray.Other() -> draft.refuse("SHELL takes a JSON array of strings", help);
      case JsonArray.Mixed mixed -> draft.refuseLine(Refusals.notStrings(mixed.span()));
    }
    if (words.isEmpty() && draft.problems().isEmpty() && draft.lineProblems().isEmpty()) {
      draft.refuse("SHELL cannot be empty", help);
    }
    return new Instruction.Shell(draft.head(), words);
  }

  private static Instruction onBuild(Draft draft) {
    if (draft.rest().length() == 0) {
      draft.refuse("ONBUILD needs an instruction", "write `ONBUILD RUN …`");
      return new Instruction.OnBuild(draft.head(), Optional.empty(), List.of());
    }
    Draft inner = draft.trigger();
    return switch (inner.name()) {
      case "onbuild", "from", "maintainer" -> {
        draft.refuse(
            Refusals.malformed(
                inner.keyword().span(),
                "ONBUILD cannot hold " + inner.title(),
                "put `" + inner.title() + "` into the Dockerfile of the child"));
        // one trigger deep, so that a line of ONBUILDs is read without going down each of them
        Instruction refused =
            inner.name().equals("onbuild")
                ? new Instruction.OnBuild(inner.head(), Optional.empty(), List.of())
                : read(inner);
        yield new Instruction.OnBuild(draft.head(), Optional.of(refused), List.of());
      }
      default -> {
        Instruction trigger = read(inner);
        inner.lineProblems().forEach(draft::refuseLine);
        yield new Instruction.OnBuild(draft.head(), Optional.of(trigger), inner.problems());
      }
    };
  }
}
