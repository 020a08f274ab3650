package io.plimsoll.examples;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Setup;
import java.time.Instant;
import java.util.List;

/** Judges the text of a Dockerfile by the standard library and by a rule of its own. */
public final class Embedding {
  private static final String RULE =
      """
      /// Whoever has to fix an image at night must know whose it is.
      rule owner-named "Every image names its owner" {
        severity medium
        for s in dockerfile.final_stages
        require s.labels["io.acme.team"] is present
          at s.from
      }
      """;

  private Embedding() {}

  /** What is wrong with a Dockerfile, one line for each finding. */
  public static List<String> review(String dockerfile) {
    PolicySource own = PolicySource.own("owner.plim", RULE);
    return switch (Policies.compile(List.of(own), Setup.DEFAULT)) {
      case Compilation.Rejected rejected ->
          rejected.diagnostics().stream().map(d -> d.code() + " " + d.message()).toList();
      case Compilation.Compiled compiled -> {
        var input = DockerfileInput.of("Dockerfile", dockerfile);
        var report = compiled.policies().evaluate(List.of(input), Options.at(Instant.now()));
        yield report.findings().stream()
            .filter(f -> f.gating())
            .map(f -> f.path() + ":" + f.line() + " " + f.rule().name() + ": " + f.message())
            .toList();
      }
    };
  }

  public static void main(String[] arguments) {
    review("FROM alpine:3.20\nUSER root\n").forEach(System.out::println);
  }
}
