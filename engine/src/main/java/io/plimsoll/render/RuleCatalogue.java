package io.plimsoll.render;

import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.typed.UnknownMode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of rules for people, programs and documentation. */
public record RuleCatalogue(List<Row> rows) {

  /**
   * A rule with what is in force for it.
   *
   * @param paths globs of profile items that limit where it is asked for
   * @param waitsFor full names of parameters without value; not empty for a rule that is not active
   *     for want of them
   */
  public record Row(
      TypedRule rule,
      Severity severity,
      UnknownMode unknown,
      List<String> paths,
      List<String> waitsFor) {
    public Row {
      paths = List.copyOf(paths);
      waitsFor = List.copyOf(waitsFor);
    }
  }

  public RuleCatalogue {
    rows = List.copyOf(rows);
  }

  public void text(Appendable out) throws IOException {
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-9s %-45s %s%n",
              row.severity().word(),
              row.rule().fullName(),
              row.rule().title()));
      if (!row.waitsFor().isEmpty()) {
        out.append("          waits for ").append(String.join(", ", row.waitsFor())).append('\n');
      }
      if (!row.paths().isEmpty()) {
        out.append("          only on ").append(String.join(", ", row.paths())).append('\n');
      }
    }
    long waiting = rows.stream().filter(r -> !r.waitsFor().isEmpty()).count();
    out.append(String.valueOf(rows.size() - waiting)).append(" rules are active");
    out.append(waiting > 0 ? ", " + waiting + " wait for a parameter\n" : "\n");
  }

  public void markdown(Appendable out) throws IOException {
    out.append("| rule | severity | what it asks | other tools' ids |\n|---|---|---|---|\n");
    for (Row row : rows) {
      out.append("| `")
          .append(row.rule().fullName())
          .append("` | ")
          .append(row.severity().word())
          .append(" | ");
      out.append(row.rule().title().replace("|", "\\|"))
          .append(" | ")
          .append(String.join(", ", row.rule().aliases()))
          .append(" |\n");
    }
  }

  /** {@code {"rules": […]}}, names as the command's contract has them. */
  public void json(Appendable out) throws IOException {
    Json.indented(
        out, json -> json.object(() -> json.array("rules", rows, row -> write(json, row))));
  }

  private static void write(Json json, Row row) {
    TypedRule rule = row.rule();
    json.object(
        () -> {
          json.text("name", rule.name());
          json.text("package", rule.packageName());
          json.text("title", rule.title());
          json.text("severity", row.severity().word());
          List<String> lower =
              rule.scopes().stream()
                  .flatMap(s -> s.checks().stream())
                  .map(TypedCheck::severity)
                  .flatMap(Optional::stream)
                  .map(Severity::word)
                  .distinct()
                  .toList();
          if (!lower.isEmpty()) {
            json.texts("check_severities", lower);
          }
          json.text("unknown", row.unknown().word());
          if (!row.paths().isEmpty()) {
            json.texts("paths", row.paths());
          }
          if (!row.waitsFor().isEmpty()) {
            json.texts("waits_for", row.waitsFor());
          }
          json.texts("views", views(rule));
          json.texts("aliases", rule.aliases());
          json.texts("tags", rule.tags());
          json.texts("refs", rule.refs());
          json.array("params", rule.parameters(), p -> parameter(json, p));
          json.text("docs", rule.docs());
        });
  }

  private static List<String> views(TypedRule rule) {
    return rule.scopes().stream()
        .map(TypedScope::views)
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static void parameter(Json json, Parameter parameter) {
    json.object(
        () -> {
          json.text("name", parameter.name());
          json.text("type", parameter.type().toString());
          parameter.defaultValue().ifPresent(d -> json.text("default", d.span().text()));
        });
  }
}
