package io.plimsoll.render;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A file of findings that are known: JSON with a fingerprint for each, and rule and path for
 * whoever reviews it.
 *
 * @param problem why the file cannot be used; then there are no fingerprints
 */
public record BaselineFile(Set<String> fingerprints, Optional<Diagnostic> problem) {
  private static final int VERSION = 1;
  private static final String FINGERPRINT = "fingerprint";

  public BaselineFile {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** Writes what failed in a run, and what gates though it could not be told. */
  public static void write(Report report, Appendable out) throws IOException {
    List<Finding> findings =
        report.findings().stream().filter(f -> f.outcome() == Outcome.FAIL || f.gating()).toList();
    Json.indented(
        out,
        json ->
            json.object(
                () -> {
                  json.number("version", VERSION);
                  json.array("findings", findings, f -> json.object(() -> entry(json, f)));
                }));
  }

  private static void entry(Json json, Finding finding) {
    json.text(FINGERPRINT, finding.fingerprint());
    json.text("rule", finding.rule().name());
    json.text("path", finding.path());
  }

  /** Reads such a file. */
  public static BaselineFile read(Source source) {
    Set<String> found = new TreeSet<>();
    int version = 0;
    try (JsonParser in =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), source.text())) {
      JsonToken token = in.nextToken();
      while (token != null) {
        String name = Optional.ofNullable(in.currentName()).orElse("");
        if (token == JsonToken.VALUE_STRING && name.equals(FINGERPRINT)) {
          found.add(in.getString());
        } else if (token == JsonToken.VALUE_NUMBER_INT && name.equals("version")) {
          version = in.getIntValue();
        }
        token = in.nextToken();
      }
    } catch (JacksonException e) {
      String message = "the baseline is no JSON: " + Plain.line(e.getOriginalMessage());
      return unusable(source, e.getLocation().getCharOffset(), message);
    }
    return version == VERSION
        ? new BaselineFile(found, Optional.empty())
        : unusable(source, 0, "the baseline has no `\"version\": " + VERSION + "`");
  }

  private static BaselineFile unusable(Source source, long offset, String message) {
    int at = Math.clamp(offset, 0, source.text().length());
    Diagnostic problem =
        Diagnostic.at(source.span(at, at), Code.E0709, message)
            .help("write it anew with --write-baseline");
    return new BaselineFile(Set.of(), Optional.of(problem));
  }
}
