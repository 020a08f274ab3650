package io.plimsoll.dockerfile;

import io.plimsoll.notation.GoDurations;
import io.plimsoll.source.MappedText;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads HEALTHCHECK. */
final class HealthReader {
  /** The engine refuses shorter times. */
  private static final Duration LEAST = Duration.ofMillis(1);

  private final Draft draft;

  HealthReader(Draft draft) {
    this.draft = draft;
  }

  Instruction read() {
    HealthTest test = test();
    // HEALTHCHECK NONE does not look at its flags.
    if (!(test instanceof HealthTest.None)) {
      FlagRules.check(draft);
    }
    Optional<Duration> interval = duration("interval");
    Optional<Duration> timeout = duration("timeout");
    Optional<Duration> startPeriod = duration("start-period");
    Optional<Duration> startInterval = duration("start-interval");
    OptionalInt retries = retries();
    return new Instruction.Healthcheck(
        draft.head(), test, interval, timeout, startPeriod, startInterval, retries);
  }

  private HealthTest test() {
    MappedText rest = draft.rest();
    String text = rest.text();
    int end = 0;
    while (end < text.length() && !Blanks.isSpace(text.charAt(end))) {
      end++;
    }
    String type = text.substring(0, end).toUpperCase(Locale.ROOT);
    MappedText command = Blanks.trim(rest, end);
    HealthTest none = new HealthTest.None(rest.span(0, end));
    HealthTest unreadable = new HealthTest.Unreadable(rest.span());
    switch (type) {
      case "NONE" -> {
        if (command.length() > 0) {
          draft.refuse("HEALTHCHECK NONE takes no arguments", "remove what follows");
        }
        return none;
      }
      case "CMD" -> {
        CommandText read = CommandReader.command(draft, command);
        boolean empty =
            switch (read) {
              case CommandText.ShellForm shell -> shell.text().length() == 0;
              case CommandText.ExecForm exec -> exec.words().isEmpty();
            };
        if (empty) {
          draft.refuse("HEALTHCHECK CMD needs a command", "write the command behind `CMD`");
        }
        return new HealthTest.Check(read);
      }
      case "" -> draft.refuse("HEALTHCHECK needs `CMD` or `NONE`", "write `HEALTHCHECK CMD …`");
      default ->
          draft.refuse(
              Refusals.malformed(
                  rest.span(0, end),
                  "HEALTHCHECK knows `CMD` and `NONE`, not " + Quoted.of(text.substring(0, end)),
                  "write `CMD` before the command"));
    }
    return unreadable;
  }

  private Optional<Duration> duration(String name) {
    Optional<Word> value = draft.flagValue(name).filter(w -> !w.isEmpty());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> duration = GoDurations.parse(value.get().text());
    if (duration.isEmpty()) {
      draft.refuse(
          Refusals.flag(
              value.get().span(),
              Quoted.of(value.get().text()) + " is no duration",
              "write a number with a unit: `30s`, `1m30s`"));
    } else if (!duration.get().isZero() && duration.get().compareTo(LEAST) < 0) {
      draft.refuse(
          Refusals.flag(
              value.get().span(), "`--" + name + "` is less than 1ms", "write at least `1ms`"));
    }
    return duration;
  }

  private OptionalInt retries() {
    Optional<Word> value = draft.flagValue("retries").filter(w -> !w.isEmpty());
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int retries = Integer.parseInt(value.get().text());
      if (retries >= 0) {
        return OptionalInt.of(retries);
      }
    } catch (NumberFormatException notANumber) {
      // Falls through: a negative number and no number get the same answer.
    }
    draft.refuse(
        Refusals.flag(
            value.get().span(),
            "`--retries` is a whole number from 0, not " + Quoted.of(value.get().text()),
            "write for example `--retries=3`"));
    return OptionalInt.empty();
  }
}
