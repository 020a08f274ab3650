package io.plimsoll.render;

import io.plimsoll.report.RuleResult;
import io.plimsoll.report.Status;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import java.util.ArrayList;
import java.util.List;

/** A rule as SARIF's {@code reportingDescriptor}. */
record SarifRule(Json json, RuleResult result) {

  void write() {
    TypedRule rule = result.rule();
    json.text("id", rule.fullName());
    json.text("name", rule.name());
    text("shortDescription", rule.title());
    text("fullDescription", rule.title());
    json.object(
        "help",
        () -> {
          json.text("text", rule.docs().isBlank() ? rule.title() : rule.docs().strip());
          json.text("markdown", help(rule));
        });
    if (!rule.refs().isEmpty()) {
      json.text("helpUri", rule.refs().getFirst());
    }
    json.object(
        "defaultConfiguration",
        () -> {
          json.bool("enabled", result.status() != Status.UNCONFIGURED);
          json.text("level", level(result.severity()));
        });
    json.object("properties", () -> properties(rule));
  }

  private void properties(TypedRule rule) {
    List<String> tags = new ArrayList<>(rule.tags());
    tags.add("security");
    json.texts("tags", tags.stream().distinct().sorted().toList());
    json.text("security-severity", score(result.severity()));
    json.texts("aliases", rule.aliases());
  }

  private void text(String name, String text) {
    json.object(name, () -> json.text("text", text));
  }

  private static String help(TypedRule rule) {
    StringBuilder help = new StringBuilder("# ").append(rule.title()).append("\n");
    if (!rule.docs().isBlank()) {
      help.append("\n").append(rule.docs().strip()).append("\n");
    }
    if (!rule.refs().isEmpty()) {
      help.append("\n");
      rule.refs().forEach(r -> help.append("* <").append(r).append(">\n"));
    }
    return help.toString();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** A number inside of the band that code scanning shows under the same word. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.0";
    };
  }
}
