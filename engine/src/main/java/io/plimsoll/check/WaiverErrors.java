package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Waivers that lack something or fit nowhere. */
final class WaiverErrors {
  private WaiverErrors() {}

  static Diagnostic missing(Span place, String rule, String what, String example) {
    return Diagnostic.at(place, Code.E0801, "waiver for " + rule + " has no `" + what + "`")
        .help("somebody answers for it and says why: `" + example + "`");
  }

  static Diagnostic noExpiry(Span place, String rule) {
    return Diagnostic.at(place, Code.E0804, "waiver for " + rule + " has no `expires`")
        .help("waivers end, on the last day they hold: `expires 2027-02-28`");
  }

  static Diagnostic fitsNowhere(Span place, List<String> names, Rules.Draft rule) {
    String quoted = names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    String scopes =
        rule.scopes().stream()
            .map(
                s ->
                    s.bindings().isEmpty()
                        ? "nothing"
                        : s.bindings().stream()
                            .map(b -> "`" + b.variable().name() + "`")
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return Diagnostic.at(
            place,
            Code.E0803,
            "no scope of " + rule.declaration().name().text() + " binds " + quoted)
        .help("its scopes bind " + scopes + "; lets are not visible here");
  }
}
