package io.plimsoll.render;

import static io.plimsoll.settle.Verdicts.at;
import static io.plimsoll.settle.Verdicts.decorated;
import static io.plimsoll.settle.Verdicts.fail;
import static io.plimsoll.settle.Verdicts.failLow;
import static io.plimsoll.settle.Verdicts.judged;
import static io.plimsoll.settle.Verdicts.policy;
import static io.plimsoll.settle.Verdicts.quiet;
import static io.plimsoll.settle.Verdicts.unknown;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Edit;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.report.Fix;
import io.plimsoll.report.Gate;
import io.plimsoll.report.InputUsed;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.Shown;
import io.plimsoll.report.Verdict;
import io.plimsoll.settle.Baseline;
import io.plimsoll.settle.Commented;
import io.plimsoll.settle.JudgedRule;
import io.plimsoll.settle.RunFacts;
import io.plimsoll.settle.Settlement;
import io.plimsoll.settle.Standing;
import io.plimsoll.settle.Verdicts;
import io.plimsoll.settle.WaiverTerms;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A report with one of everything, settled from hand-made verdicts. */
final class Sample {
  private static final Source FILE =
      Source.of(
          "services/edge/Dockerfile",
          """
          ARG APP_USER=root
          FROM registry.acme.io/jre:${TAG} AS edge
          RUN curl -sSL https://example.com/install.sh | sh
          ADD http://example.com/a.tgz /a
          # plimsoll:waive no-sudo until=2027-01-31 owner=team-edge reason="moves in spring, OPS-1"
          RUN sudo id
          ENV TOKEN=hunter2
          \tUSER\t${APP_USER}
          """);
  private static final Source COMPOSE =
      Source.of("compose.yaml", "services:\n  web:\n    privileged: true # 100%, a:b\n");
  private static final Source ARCHIVE = Source.of("app.tar", "");

  private static final Reason TAG =
      Reason.of(
          Reason.Kind.UNRESOLVED,
          "TAG",
          "ARG TAG has no value (give --build-arg TAG=VALUE)",
          at(FILE, "${TAG}"));
  private static final Reason SCRIPT =
      Reason.of(Reason.Kind.OPAQUE, "install.sh", "cannot see inside install.sh", at(FILE, "| sh"));

  private Sample() {}

  private static JudgedRule root() {
    TypedRule rule = Verdicts.rule("run-as-non-root", Severity.HIGH, "hadolint:DL3002");
    Span user = at(FILE, "USER\t${APP_USER}");
    Verdict failed = fail(user, "Stage(edge)", "stage \"edge\" runs as root");
    Span end = user.after();
    Fix fix = new Fix(false, List.of(new Edit(end, "\nUSER 65532:65532")));
    List<Origin.Related> related = List.of(new Origin.Related("value set here", at(FILE, "root")));
    Span subject = policy("s.user");
    subject = subject.source().span(subject.start(), subject.start() + 1);
    List<Shown> diagram =
        List.of(
            new Shown(policy("not s.user.is_root"), "false"),
            new Shown(policy("s.user.is_root"), "true"),
            new Shown(policy("s.user"), "root (uid 0)"),
            new Shown(subject, "edge"));
    Verdict full = decorated(failed, "the base image says so too", related, fix, diagram);
    return new JudgedRule(
        rule,
        f -> Optional.empty(),
        List.of(
            Verdicts.in("services/edge/Dockerfile", full, quiet(Outcome.PASS)),
            Verdicts.in("compose.yaml#web", full)));
  }

  private static JudgedRule pinned() {
    TypedRule rule = Verdicts.rule("image-pinned", Severity.MEDIUM, "hadolint:DL3006");
    return new JudgedRule(
        rule,
        f -> Optional.of(new Standing(Severity.MEDIUM, UnknownMode.FAIL)),
        List.of(
            Verdicts.in("services/edge/Dockerfile", unknown(at(FILE, "FROM"), "edge", TAG)),
            Verdicts.skipped("app.tar")));
  }

  private static JudgedRule scripts() {
    TypedRule rule = Verdicts.rule("scripts-seen", Severity.HIGH);
    Verdict both = unknown(at(FILE, "curl"), "edge", SCRIPT, TAG);
    return judged(rule, "services/edge/Dockerfile", both);
  }

  private static JudgedRule secrets() {
    TypedRule rule =
        Verdicts.rule(
            "std.secrets", "no-secret-value", Severity.CRITICAL, UnknownMode.REPORT, List.of());
    Verdict failed = fail(at(FILE, "TOKEN"), "Env(TOKEN)", "TOKEN holds hun…");
    Span token = at(FILE, "ENV TOKEN=hunter2");
    Fix fix = new Fix(true, List.of(new Edit(token, "")));
    List<Shown> diagram =
        List.of(
            new Shown(policy("not s.user.is_root"), "false"),
            new Shown(policy("s.user"), "hunter2"));
    return judged(
        rule, "services/edge/Dockerfile", decorated(failed, "rotate it", List.of(), fix, diagram));
  }

  private static JudgedRule sudo() {
    TypedRule rule = Verdicts.rule("no-sudo", Severity.MEDIUM);
    Span sudo = at(FILE, "RUN sudo id");
    return judged(rule, "services/edge/Dockerfile", fail(sudo, "edge", "sudo is used"));
  }

  private static JudgedRule others() {
    TypedRule rule = Verdicts.rule("not-privileged", Severity.HIGH);
    Verdict privileged = fail(at(COMPOSE, "privileged: true"), "web", "100% privileged, a:b <&>");
    Verdict archived =
        failLow(ARCHIVE.span(0, 0), "File(/usr/bin/su)", "su | is\nsetuid \u001b[1m");
    return new JudgedRule(
        rule,
        f -> Optional.empty(),
        List.of(Verdicts.in("compose.yaml#web", privileged), Verdicts.in("app.tar", archived)));
  }

  private static JudgedRule known() {
    TypedRule rule = Verdicts.rule("add-verified", Severity.HIGH);
    return judged(
        rule,
        "services/edge/Dockerfile",
        fail(at(FILE, "ADD"), "edge", "the download is not checked"));
  }

  static Report report() {
    List<JudgedRule> rules =
        List.of(
            root(),
            pinned(),
            scripts(),
            secrets(),
            sudo(),
            others(),
            known(),
            judged(Verdicts.rule("healthy", Severity.LOW), "app.tar", quiet(Outcome.PASS)),
            judged(Verdicts.rule("idle", Severity.LOW), "app.tar", quiet(Outcome.NOT_APPLICABLE)));
    WaiverTerms none = Verdicts.noWaivers();
    WaiverTerms terms =
        new WaiverTerms(
            none.declared(),
            none.conditions(),
            List.of(new Commented(FILE, Commented.Layout.INSTRUCTIONS)),
            none.known(),
            none.maxDays(),
            false);
    // the fingerprint of the finding that the baseline knows
    Report alone =
        new Settlement(Gate.STANDARD, none, Baseline.NONE).settle(facts(), List.of(known()));
    Baseline baseline = new Baseline(Set.of(alone.findings().getFirst().fingerprint()));
    return new Settlement(Gate.STANDARD, terms, baseline).settle(facts(), rules);
  }

  private static RunFacts facts() {
    RunFacts f = Verdicts.facts();
    TypedRule waiting = Verdicts.rule("registry-trusted", Severity.MEDIUM);
    List<Diagnostic> said =
        List.of(
            Diagnostic.at(
                    at(COMPOSE, "privileged"), Code.W0706, "a pattern matches nothing", "here")
                .note("two\nlines")
                .help("take it out"),
            Diagnostic.of(Code.E1001, "there is no `missing/Dockerfile`"));
    return new RunFacts(
        f.tool(),
        f.policy(),
        f.now(),
        List.of(
            new InputUsed(
                "services/edge/Dockerfile",
                "dockerfile",
                "sha256:" + "1".repeat(64),
                "services/edge/Dockerfile"),
            new InputUsed(
                "compose.yaml", "compose", "sha256:" + "2".repeat(64), "compose.yaml#web")),
        List.of(new RunFacts.Unconfigured(waiting, List.of("std.base.trusted"))),
        said,
        f.projectPath(),
        span -> span.source() == ARCHIVE ? Optional.of("layer:2/usr/bin/su") : Optional.empty());
  }
}
