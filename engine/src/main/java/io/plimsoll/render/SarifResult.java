package io.plimsoll.render;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.model.Origin;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Fix;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.WaiverUsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finding as SARIF's {@code result}.
 *
 * @param rule index of its rule in the driver
 * @param compared whether the run was compared with a baseline
 */
record SarifResult(Json json, Finding finding, int rule, boolean compared) {

  void write() {
    json.text("ruleId", finding.rule().fullName());
    json.number("ruleIndex", rule);
    // a level other than none is allowed for the kind fail only (section 3.27.9)
    json.text("kind", isOpen() ? "open" : "fail");
    json.text("level", isOpen() ? "none" : SarifRule.level(finding.severity()));
    json.object("message", () -> json.text("text", finding.message()));
    SarifLocation location = new SarifLocation(json);
    json.array(
        "locations",
        finding.place().stream().toList(),
        p -> json.object(() -> location.physical(p, finding.pointer())));
    if (!finding.related().isEmpty()) {
      json.array("relatedLocations", finding.related(), r -> json.object(() -> related(r)));
    }
    json.object("partialFingerprints", () -> json.text("plimsoll/v1", finding.fingerprint()));
    if (compared) {
      json.text("baselineState", finding.known() ? "unchanged" : "new");
    }
    if (finding.waiver().isPresent()) {
      json.array(
          "suppressions",
          finding.waiver().stream().toList(),
          w -> json.object(() -> suppression(w)));
    }
    finding.fix().ifPresent(f -> json.array("fixes", List.of(f), x -> json.object(() -> fix(x))));
    json.object("properties", this::properties);
  }

  private boolean isOpen() {
    Outcome outcome = finding.waiver().map(WaiverUsed::wouldBe).orElse(finding.outcome());
    return outcome == Outcome.NOT_EVALUABLE;
  }

  private void properties() {
    json.text("severity", finding.severity().word());
    json.bool("gating", finding.gating());
    json.number("check", finding.check());
    json.texts("targets", finding.targets());
  }

  private void related(Origin.Related related) {
    new SarifLocation(json).physical(related.span());
    json.object("message", () -> json.text("text", related.text()));
  }

  private void suppression(WaiverUsed waiver) {
    boolean inline =
        finding
            .place()
            .filter(p -> p.source().name().equals(waiver.location().source().name()))
            .isPresent();
    json.text("kind", inline ? "inSource" : "external");
    json.text("status", "accepted");
    String owner = waiver.owner().map(o -> " (" + o + ")").orElse("");
    String until = waiver.expires().map(d -> " until " + d).orElse("");
    json.text("justification", waiver.reason() + owner + until);
    json.object("location", () -> new SarifLocation(json).physical(waiver.location()));
  }

  private void fix(Fix fix) {
    String words = Edits.words(finding, fix);
    json.object("description", () -> json.text("text", words));
    Map<String, List<Edit>> files = new TreeMap<>();
    for (Edit edit : fix.edits()) {
      files.computeIfAbsent(edit.span().source().name(), f -> new ArrayList<>()).add(edit);
    }
    json.array("artifactChanges", files.entrySet(), e -> json.object(() -> change(e)));
  }

  private void change(Map.Entry<String, List<Edit>> file) {
    SarifLocation location = new SarifLocation(json);
    location.artifact(file.getKey());
    json.array(
        "replacements",
        file.getValue(),
        e ->
            json.object(
                () -> {
                  json.object("deletedRegion", () -> location.region(e.span()));
                  json.object("insertedContent", () -> json.text("text", e.replacement()));
                }));
  }
}
