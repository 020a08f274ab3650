package io.plimsoll.dockerfile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which flags an instruction has, and of what kind they are. */
final class FlagRules {
  private enum Kind {
    BOOL,
    TEXT,
    REPEATED
  }

  private static final Map<String, Kind> NONE = Map.of();
  private static final Map<String, Kind> FROM = Map.of("platform", Kind.TEXT);
  private static final Map<String, Kind> RUN =
      Map.of(
          "mount", Kind.REPEATED,
          "network", Kind.TEXT,
          "security", Kind.TEXT,
          "device", Kind.REPEATED);
  private static final Map<String, Kind> COPY =
      Map.of(
          "from", Kind.TEXT,
          "chown", Kind.TEXT,
          "chmod", Kind.TEXT,
          "link", Kind.BOOL,
          "parents", Kind.BOOL,
          "exclude", Kind.REPEATED);
  private static final Map<String, Kind> ADD =
      Map.of(
          "chown", Kind.TEXT,
          "chmod", Kind.TEXT,
          "link", Kind.BOOL,
          "exclude", Kind.REPEATED,
          "keep-git-dir", Kind.BOOL,
          "checksum", Kind.TEXT,
          "unpack", Kind.BOOL);
  private static final Map<String, Kind> HEALTHCHECK =
      Map.of(
          "interval", Kind.TEXT,
          "timeout", Kind.TEXT,
          "start-period", Kind.TEXT,
          "start-interval", Kind.TEXT,
          "retries", Kind.TEXT);

  private FlagRules() {}

  /** Checks the flags of an instruction; ARG and STOPSIGNAL lose theirs silently. */
  static void check(Draft draft) {
    if (draft.flags().isEmpty()) {
      return;
    }
    switch (draft.name()) {
      case "from" -> check(draft, FROM);
      case "run" -> check(draft, RUN);
      case "copy" -> check(draft, COPY);
      case "add" -> check(draft, ADD);
      case "healthcheck" -> check(draft, HEALTHCHECK);
      case "arg", "stopsignal" -> {}
      default -> check(draft, NONE);
    }
  }

  private static void check(Draft draft, Map<String, Kind> rules) {
    Set<String> seen = new HashSet<>();
    for (Flag flag : draft.flags()) {
      Kind kind = rules.get(flag.name());
      if (kind == null) {
        List<String> known = new TreeSet<>(rules.keySet()).stream().map(n -> "--" + n).toList();
        draft.refuse(Refusals.unknownFlag(flag, draft.title(), known));
      } else if (!seen.add(flag.name()) && kind != Kind.REPEATED) {
        draft.refuse(
            Refusals.flag(
                flag.span(), "`--" + flag.name() + "` is given twice", "remove one of the two"));
      } else {
        value(draft, flag, kind);
      }
    }
  }

  private static void value(Draft draft, Flag flag, Kind kind) {
    if (kind != Kind.BOOL) {
      if (flag.value().isEmpty()) {
        draft.refuse(
            Refusals.flag(
                flag.span(),
                "`--" + flag.name() + "` has no value",
                "write `--" + flag.name() + "=value`"));
      }
      return;
    }
    String value = flag.value().map(Word::text).orElse("true").toLowerCase(Locale.ROOT);
    if (!value.equals("true") && !value.equals("false")) {
      draft.refuse(
          Refusals.flag(
              flag.span(),
              "`--" + flag.name() + "` is `true` or `false`",
              "write `--" + flag.name() + "` alone to turn it on"));
    }
  }
}
