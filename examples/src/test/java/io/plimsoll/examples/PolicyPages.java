package io.plimsoll.examples;

import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages on the standard rules, made from what the rules say of themselves.
 *
 * @param rules the standard rules, by full name
 * @param profiles names of the profiles that have a rule active, by its full name
 */
record PolicyPages(List<TypedRule> rules, Map<String, List<String>> profiles) {

  /** All pages, by file name. */
  Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("index.md", index());
    byPackage().forEach((name, members) -> pages.put(name + ".md", page(name, members)));
    return pages;
  }

  private Map<String, List<TypedRule>> byPackage() {
    return rules.stream()
        .collect(Collectors.groupingBy(TypedRule::packageName, TreeMap::new, Collectors.toList()));
  }

  private String index() {
    StringBuilder out =
        new StringBuilder(
            """
            # Standard policies

            Generated from the rules. A number in brackets is the number of rules. Where verdicts differ from those of other
            tools: [differences](differences.md).

            """);
    byPackage()
        .forEach(
            (name, members) -> {
              out.append("## [`")
                  .append(name)
                  .append("`](")
                  .append(name)
                  .append(".md) (")
                  .append(members.size())
                  .append(")\n\n");
              out.append("| rule | severity | asks | profiles |\n|---|---|---|---|\n");
              for (TypedRule rule : members) {
                out.append("| ")
                    .append(link(rule))
                    .append(" | ")
                    .append(rule.severity().word())
                    .append(" | ")
                    .append(cell(rule.title()));
                out.append(" | ")
                    .append(String.join(", ", profiles.getOrDefault(rule.fullName(), List.of())))
                    .append(" |\n");
              }
              out.append('\n');
            });
    comingFrom(out);
    return out.toString();
  }

  private void comingFrom(StringBuilder out) {
    Map<String, Map<String, List<TypedRule>>> tools = new TreeMap<>();
    for (TypedRule rule : rules) {
      for (String alias : rule.aliases()) {
        int colon = alias.indexOf(':');
        tools
            .computeIfAbsent(
                alias.substring(0, colon).toLowerCase(Locale.ROOT), t -> new TreeMap<>())
            .computeIfAbsent(alias.substring(colon + 1), i -> new ArrayList<>())
            .add(rule);
      }
    }
    out.append(
        "## Coming from another tool\n\n"
            + "An id of another tool names the rules here that judge the same. Waivers take it"
            + " too.\n\n");
    tools.forEach(
        (tool, ids) -> {
          out.append("### ").append(tool).append("\n\n| id | rules |\n|---|---|\n");
          ids.forEach(
              (id, named) ->
                  out.append("| ")
                      .append(cell(id))
                      .append(" | ")
                      .append(
                          named.stream().map(PolicyPages::link).collect(Collectors.joining(", ")))
                      .append(" |\n"));
          out.append('\n');
        });
  }

  private static String link(TypedRule rule) {
    return "[`" + rule.name() + "`](" + rule.packageName() + ".md#" + rule.name() + ")";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private String page(String name, List<TypedRule> members) {
    StringBuilder out =
        new StringBuilder(
            "# `" + name + "`\n\nGenerated from the rules. All packages: [index](index.md).\n\n");
    for (TypedRule rule : members) {
      out.append("## ")
          .append(rule.name())
          .append("\n\n**")
          .append(rule.title())
          .append("** · ")
          .append(rule.severity().word());
      List<String> named = profiles.getOrDefault(rule.fullName(), List.of());
      out.append(named.isEmpty() ? "" : " · " + String.join(", ", named))
          .append("\n\n")
          .append(rule.docs().strip())
          .append("\n\n");
      parameters(rule, out);
      list("Other tools", rule.aliases(), out);
      list(
          "References",
          rule.refs().stream().map(r -> r.startsWith("http") ? "<" + r + ">" : r).toList(),
          out);
    }
    return out.toString();
  }

  private static void parameters(TypedRule rule, StringBuilder out) {
    if (rule.parameters().isEmpty()) {
      return;
    }
    out.append("| parameter | type | default | meaning |\n|---|---|---|---|\n");
    for (Parameter parameter : rule.parameters()) {
      String given =
          parameter
              .defaultValue()
              .map(d -> "`" + d.span().text().replaceAll("\\s+", " ") + "`")
              .orElse("none: must be set");
      out.append("| `")
          .append(parameter.name())
          .append("` | `")
          .append(cell(parameter.type().toString()))
          .append("` | ");
      out.append(cell(given))
          .append(" | ")
          .append(cell(parameter.docs().strip().replace('\n', ' ')))
          .append(" |\n");
    }
    out.append('\n');
  }

  private static void list(String title, List<String> items, StringBuilder out) {
    if (!items.isEmpty()) {
      out.append(title).append(": ").append(String.join(", ", items)).append("\n\n");
    }
  }
}
