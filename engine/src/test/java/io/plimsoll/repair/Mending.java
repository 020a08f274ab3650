package io.plimsoll.repair;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Repairs;
import io.plimsoll.api.Setup;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.time.Instant;
import java.util.List;

/** Mends Dockerfiles by rules that are written for it. */
final class Mending {
  static final Options OPTIONS = Options.at(Instant.parse("2027-01-15T00:00:00Z"));

  static final String RULES =
      """
      rule no-maintainer "t" {
        severity low
        for n in dockerfile.instructions
        where n is Maintainer
        deny
          fix delete n
      }

      rule upper-keyword "t" {
        severity low
        for n in dockerfile.instructions
        require n.keyword == upper(n.keyword)
          at n
          fix replace n.keyword with upper(n.keyword)
      }

      rule label-after "t" {
        severity low
        for s in dockerfile.stages
        where any n in s.instructions: n is Healthcheck
        require any n in s.instructions: n is Label
          at s.from
          fix insert "LABEL a=\\"b\\"\\nLABEL c=\\"d\\"" after s.from
      }

      rule user-last "t" {
        severity high
        for s in dockerfile.final_stages
        require s.user_instruction is present
          at s.from
          fix suggest insert "USER 1:1" after s.last_instruction
      }

      rule stop-signal "t" {
        severity low
        for n in dockerfile.instructions
        where n is StopSignal
        deny
          fix replace n.keyword with "stopsignal"
      }

      rule shell-goes "t" {
        severity low
        for n in dockerfile.instructions
        where n is ShellInstr
        deny
          fix replace n with "SHELL bash"
      }

      rule ends-with-c "t" {
        severity low
        for r in dockerfile.runs
        require count(r.script.commands) < 2 or any k in r.script.commands: k.name == "c"
          at r
          fix insert " && c" after r.script
      }

      rule argument-before "t" {
        severity low
        for n in dockerfile.instructions
        where n is Entrypoint
        require any m in dockerfile.instructions: m is Workdir
          at n
          fix insert "WORKDIR /" before n
      }

      rule volume-left "t" {
        severity low
        for n in dockerfile.instructions
        where n is Volume and n.text != "VOLUME /left"
        deny
          fix replace n with "VOLUME /left"
      }

      rule volume-right "t" {
        severity low
        for n in dockerfile.instructions
        where n is Volume and n.text == "VOLUME /left"
        deny
          fix replace n with "VOLUME /right"
      }
      """;

  private Mending() {}

  static PolicySet policies() {
    return switch (Policies.compileAll(
        List.of(PolicySource.own("policy.plim", RULES)), Setup.DEFAULT)) {
      case Compilation.Compiled compiled -> compiled.policies();
      case Compilation.Rejected rejected -> throw new AssertionError(rejected.diagnostics());
    };
  }

  static Repaired mend(PolicySet policies, String text, boolean suggestions) {
    return Repairs.of(
            policies,
            List.of(DockerfileInput.of("Dockerfile", text)),
            OPTIONS,
            suggestions,
            PolicySet.Run.NOTHING)
        .files()
        .getFirst();
  }

  static Report judge(PolicySet policies, Source text) {
    return policies.evaluate(List.of(DockerfileInput.of(text.name(), text.text())), OPTIONS);
  }
}
