package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Edit;
import io.plimsoll.model.Reason;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Fix;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.WaiverUsed;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the JSON report that stand for themselves elsewhere too. */
public final class JsonParts {
  private final Json json;

  JsonParts(Json json) {
    this.json = json;
  }

  /** Writes diagnostics alone: what a run says that gets as far as no report. */
  public static void diagnostics(List<Diagnostic> diagnostics, Appendable out) throws IOException {
    Json.indented(
        out,
        json ->
            json.object(
                () ->
                    json.array(
                        "diagnostics",
                        diagnostics,
                        d -> json.object(() -> new JsonParts(json).diagnostic(d)))));
  }

  void finding(Finding finding) {
    json.text("rule", finding.rule().name());
    json.text("package", finding.rule().packageName());
    json.text("title", finding.rule().title());
    json.text("severity", finding.severity().word());
    json.text("outcome", finding.outcome().word());
    json.number("check", finding.check());
    json.bool("rest", finding.verdict().rest());
    json.bool("gating", finding.gating());
    if (finding.known()) {
      json.text("baseline", "known");
    }
    finding.waiver().ifPresent(w -> json.object("waiver", () -> waiver(w)));
    json.text("message", finding.message());
    if (!finding.notes().isEmpty()) {
      json.texts("notes", finding.notes());
    }
    json.text("target", finding.target());
    json.texts("targets", finding.targets());
    finding
        .reasons()
        .ifPresent(r -> json.array("reasons", r.kept(), x -> json.object(() -> reason(x))));
    finding.place().ifPresent(p -> json.object("location", () -> place(p, finding.pointer())));
    json.array(
        "related",
        finding.related(),
        r ->
            json.object(
                () -> {
                  json.text("message", r.text());
                  location(r.span());
                }));
    values(finding);
    json.texts("aliases", finding.rule().aliases());
    json.text("fingerprint", finding.fingerprint());
    finding.fix().ifPresent(f -> json.object("fix", () -> fix(f)));
  }

  private void values(Finding finding) {
    if (finding.outcome() == Outcome.FAIL && TextReport.showsValues(finding)) {
      json.array(
          "values",
          finding.verdict().diagram(),
          s ->
              json.object(
                  () -> {
                    json.text("expression", s.span().text());
                    json.text("value", s.value());
                  }));
    }
  }

  private void waiver(WaiverUsed waiver) {
    waiver.owner().ifPresent(o -> json.text("owner", o));
    json.text("reason", waiver.reason());
    waiver.expires().ifPresent(d -> json.text("expires", d.toString()));
    json.text("would_be", waiver.wouldBe().word());
    location(waiver.location());
  }

  private void reason(Reason reason) {
    json.text("kind", reason.kind().word());
    json.text("cause", reason.cause());
    json.text("text", reason.text());
    reason.place().ifPresent(this::location);
  }

  private void fix(Fix fix) {
    json.bool("safe", fix.safe());
    json.array("edits", fix.edits(), e -> json.object(() -> edit(e)));
  }

  private void edit(Edit edit) {
    location(edit.span());
    json.text("replacement", edit.replacement());
  }

  void diagnostic(Diagnostic diagnostic) {
    json.text("code", diagnostic.code().name());
    json.text("severity", diagnostic.level().name().toLowerCase(Locale.ROOT));
    json.text("message", diagnostic.message());
    diagnostic.place().ifPresent(this::location);
    diagnostic.help().ifPresent(h -> json.text("help", h));
    if (!diagnostic.notes().isEmpty()) {
      json.texts("notes", diagnostic.notes());
    }
  }

  /** A property {@code location}. */
  void location(Span span) {
    json.object("location", () -> place(span, Optional.empty()));
  }

  private void place(Span span, Optional<String> pointer) {
    json.text("path", span.source().name());
    json.object("start", () -> position(span.from()));
    json.object("end", () -> position(span.to()));
    pointer.ifPresent(p -> json.text("pointer", p));
  }

  private void position(Position position) {
    json.number("line", position.line());
    json.number("column", position.column());
  }
}
