package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Comment;
import io.plimsoll.dockerfile.Directive;
import io.plimsoll.dockerfile.Head;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Comments that switch a rule of some tool off, in each tool's own spelling. */
final class Suppressions {
  private final NodeMaker nodes;

  Suppressions(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** Those directly above an instruction or inside it. */
  List<Node> of(Head head) {
    return head.comments().stream().flatMap(c -> of(c).stream()).toList();
  }

  Optional<Node> of(Directive directive) {
    return directive.key().equals("check")
        ? check(directive.firstWord(), directive.span())
        : Optional.empty();
  }

  Optional<Node> of(Comment comment) {
    String text = comment.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("plimsoll:waive")) {
      return Optional.of(
          plimsoll(text.substring("plimsoll:waive".length()).strip(), comment.span()));
    }
    if (lower.startsWith("hadolint ")) {
      int equals = text.indexOf('=');
      boolean ignores = equals > 0 && lower.substring(0, equals).contains("ignore");
      return ignores
          ? Optional.of(
              made(
                  "hadolint",
                  ids(text.substring(equals + 1), ","),
                  Optional.empty(),
                  comment.span()))
          : Optional.empty();
    }
    if (lower.startsWith("trivy:ignore:")) {
      return Optional.of(
          made(
              "trivy",
              ids(text.substring("trivy:ignore:".length()), "[ ,]"),
              Optional.empty(),
              comment.span()));
    }
    if (lower.startsWith("checkov:skip=")) {
      String rest = text.substring("checkov:skip=".length());
      int colon = rest.indexOf(':');
      Optional<String> reason =
          colon < 0 ? Optional.empty() : Optional.of(rest.substring(colon + 1).strip());
      return Optional.of(
          made(
              "checkov",
              ids(colon < 0 ? rest : rest.substring(0, colon), ","),
              reason,
              comment.span()));
    }
    return lower.startsWith("check=") && !comment.indented()
        ? check(text.substring("check=".length()), comment.span())
        : Optional.empty();
  }

  private Optional<Node> check(String value, Span place) {
    for (String part : value.split(";", -1)) {
      if (part.startsWith("skip=")) {
        return Optional.of(
            made("buildkit", ids(part.substring("skip=".length()), ","), Optional.empty(), place));
      }
    }
    return Optional.empty();
  }

  private Node plimsoll(String rest, Span place) {
    int blank = rest.indexOf(' ');
    String rule = blank < 0 ? rest : rest.substring(0, blank);
    int reason = rest.indexOf("reason=\"");
    int end = reason < 0 ? -1 : rest.indexOf('"', reason + 8);
    Optional<String> why =
        end < 0 ? Optional.empty() : Optional.of(rest.substring(reason + 8, end));
    Node.Builder node = builder("plimsoll", List.of(rule), why, place);
    int until = rest.indexOf("until=");
    if (until >= 0 && rest.length() >= until + 16) {
      try {
        node.set("expires", Value.Day.of(LocalDate.parse(rest.substring(until + 6, until + 16))));
      } catch (DateTimeParseException e) {
        // a malformed day is no expiry; the waiver itself is reported where waivers are read
        node.set("expires", Absent.ABSENT);
      }
    }
    return nodes.build(node);
  }

  private Node made(String tool, List<String> rules, Optional<String> reason, Span place) {
    return nodes.build(builder(tool, rules, reason, place));
  }

  private Node.Builder builder(
      String tool, List<String> rules, Optional<String> reason, Span place) {
    return nodes
        .node("Suppression", place)
        .set("tool", Text.of(tool))
        .set("rules", Listing.set(rules.stream().map(Text::of).toList()))
        .set("reason", reason.<Value>map(Text::of).orElse(Absent.ABSENT));
  }

  private static List<String> ids(String text, String separator) {
    List<String> ids = new ArrayList<>();
    for (String part : text.split(separator, -1)) {
      String id = part.strip();
      int blank = id.indexOf(' ');
      if (!id.isEmpty()) {
        ids.add(blank < 0 ? id : id.substring(0, blank));
      }
    }
    return ids;
  }
}
