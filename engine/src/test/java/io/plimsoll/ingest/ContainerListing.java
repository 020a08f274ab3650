package io.plimsoll.ingest;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints containers for golden files: what a source says and what follows, without what an engine
 * does by default and without gaps that only the image could fill.
 */
public final class ContainerListing {
  private static final Set<String> SKIPPED =
      Set.of(
          "file",
          "line",
          "text",
          "peers",
          "image",
          "link",
          "workload",
          "mounts_token",
          "instruction",
          "references",
          "shadows",
          "script",
          "commands",
          "set_in",
          "keyword",
          "of",
          "drops_privileges",
          "is_shell",
          "looks_exec",
          "is_implicit",
          "program",
          "form",
          "account",
          "gid",
          "raw");

  private final StringBuilder out = new StringBuilder();

  /** What is shown of a container; what it declares is shown only where that differs. */
  private final Map<String, String> inForce = new HashMap<>();

  private ContainerListing() {}

  public static String of(List<Node> containers, List<Diagnostic> diagnostics) {
    ContainerListing listing = new ContainerListing();
    containers.forEach(listing::container);
    return listing.out + DiagnosticText.of(diagnostics);
  }

  private void container(Node container) {
    inForce.clear();
    out.append("container ").append(place(container.origin())).append('\n');
    fields(container, "  ");
    if (container.get("declared") instanceof Node declared) {
      fields(declared, "  declared.");
    }
  }

  private void fields(Node node, String indent) {
    for (Field field : node.type().fields()) {
      if (SKIPPED.contains(field.name()) || field.name().equals("declared")) {
        continue;
      }
      Value value = node.get(field.name());
      String shown = isPlain(value) ? "" : show(value);
      if (shown.isEmpty() || shown.equals(inForce.put(field.name(), shown))) {
        continue;
      }
      out.append(indent).append(field.name()).append(": ").append(shown);
      String at = place(value.origin());
      out.append(at.isEmpty() ? "" : "  @" + at).append('\n');
    }
  }

  /** What is the same for every container, or waits for the image. */
  private static boolean isPlain(Value value) {
    return switch (value) {
      case Absent a -> true;
      case Unknown u -> waits(u.reasons());
      case Listing l ->
          l.members().stream().allMatch(m -> m.origin().kind() == Origin.Kind.DEFAULTED)
              && l.rest().map(ContainerListing::waits).orElse(true);
      case Mapping m -> m.entries().isEmpty() && m.rest().map(ContainerListing::waits).orElse(true);
      default -> value.origin().kind() == Origin.Kind.DEFAULTED;
    };
  }

  private static boolean waits(Reasons reasons) {
    return reasons.kept().stream()
        .allMatch(
            r ->
                r.kind() == Reason.Kind.MISSING_VIEW
                    || r.cause().equals("the host")
                    || r.cause().equals("platform")
                    || r.text().contains("/etc/passwd")
                    || r.text().startsWith("the source does not tell"));
  }

  private static String show(Value value) {
    return switch (value) {
      case Absent a -> "absent";
      case Unknown u -> "?(" + u.reasons().kept().getFirst().text() + ")";
      case Listing l -> list(l.members(), l.rest().isPresent());
      case Mapping m -> list(m.entries(), m.rest().isPresent());
      case Entry e -> show(e.key()) + "=" + show(e.value());
      case Node n -> node(n);
      case Text t -> t.written();
      case Parsed p -> p.written();
      default -> Show.text(value);
    };
  }

  private static String list(List<? extends Value> members, boolean open) {
    List<String> shown = new ArrayList<>(members.stream().map(ContainerListing::show).toList());
    if (open) {
      shown.add("…");
    }
    return shown.toString();
  }

  private static String node(Node node) {
    if (node.type().name().equals("Word")) {
      return show(node.get("value"));
    }
    List<String> shown = new ArrayList<>();
    for (Field field : node.type().fields()) {
      Value value = SKIPPED.contains(field.name()) ? Absent.ABSENT : node.get(field.name());
      if (!isPlain(value)) {
        shown.add(field.name() + "=" + show(value));
      }
    }
    return shown.isEmpty() ? "" : node.type().name() + shown;
  }

  private static String place(Origin origin) {
    return origin.span().map(ContainerListing::place).orElse("");
  }

  private static String place(Span span) {
    Position from = span.from();
    return from.line() + ":" + from.column() + "-" + (span.end() - span.start());
  }
}
