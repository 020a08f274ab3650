package io.plimsoll.api;

import io.plimsoll.config.ValueText;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.report.TableUsed;
import io.plimsoll.schema.Field;
import io.plimsoll.source.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The policy tables: one YAML file each, {@code rows} with the columns that the schema declares.
 *
 * <p>A table of the project replaces that of the standard library. A table is read when a rule asks
 * for it; one that is not there is unknown.
 */
final class Tables {
  private static final Pattern TAKEN = Pattern.compile("(?m)^taken:[ \"']*(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern GOOD_FOR_DAYS = Pattern.compile("(?m)^good_for_days: *(\\d{1,5})");

  private final NodeMaker nodes;

  Tables(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /**
   * The value of the view {@code tables}.
   *
   * @param standard files of the standard library, named {@code tables/NAME.yaml}
   * @param own files of the project by table name
   * @param reports gets what is wrong with a table
   */
  Node of(List<Source> standard, Map<String, Source> own, Consumer<Diagnostic> reports) {
    Map<String, Source> files = files(standard, own);
    Node.Builder tables = nodes.node("Tables", Origin.NONE);
    for (Field field : nodes.type("Tables").fields()) {
      Source file = files.get(field.name());
      if (file != null) {
        tables.lazy(field.name(), () -> read(file, field, reports));
      } else if (field.type() instanceof io.plimsoll.type.Type.ListOf) {
        tables.set(field.name(), missing(field.name()));
      }
    }
    // a mistake in a table of the project is said at once, not when a rule happens to look
    Node made = nodes.build(tables);
    own.keySet().stream().filter(n -> made.type().slot(n) >= 0).forEach(made::get);
    return made;
  }

  private static Map<String, Source> files(List<Source> standard, Map<String, Source> own) {
    Map<String, Source> files = new TreeMap<>();
    standard.forEach(s -> files.put(name(s), s));
    files.putAll(own);
    return files;
  }

  /** Which tables there are and of which day; the day stands in front of the rows. */
  static List<TableUsed> used(List<Source> standard, Map<String, Source> own) {
    return files(standard, own).entrySet().stream()
        .map(f -> used(f.getKey(), f.getValue()))
        .toList();
  }

  private static TableUsed used(String name, Source file) {
    Optional<LocalDate> taken = taken(file.text());
    Matcher days = GOOD_FOR_DAYS.matcher(file.text());
    return new TableUsed(
        name,
        file.name(),
        taken,
        days.find()
            ? taken.map(day -> day.plusDays(Long.parseLong(days.group(1))))
            : Optional.empty());
  }

  private static Optional<LocalDate> taken(String text) {
    Matcher day = TAKEN.matcher(text);
    if (!day.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day.group(1)));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // checkHead says so
    }
  }

  private static String name(Source file) {
    String last = file.name().substring(file.name().lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  private static Unknown missing(String table) {
    return Unknown.of(
        Reason.of(Reason.Kind.MISSING_TABLE, table, "the table " + table + " is not given"));
  }

  private Value read(Source file, Field field, Consumer<Diagnostic> reports) {
    Documents read = new DocumentReader(Limits.CONFIGURATION, Code.E0709).yaml(file);
    read.diagnostics().forEach(reports);
    for (DocumentNode document : read.roots()) {
      if (document instanceof Mapping mapping) {
        checkHead(mapping, reports);
        var rows = mapping.get("rows");
        if (rows.isPresent()) {
          return new ValueText(nodes.schema(), reports)
              .read(rows.get(), field.type())
              .orElseGet(() -> unreadable(file, field));
        }
      }
    }
    return unreadable(file, field);
  }

  private static void checkHead(Mapping table, Consumer<Diagnostic> reports) {
    table
        .get("taken")
        .filter(t -> !(t instanceof Scalar day && taken("taken: " + day.text()).isPresent()))
        .ifPresent(t -> reports.accept(malformed(t, "`taken` is no day", "2026-01-31")));
    table
        .get("good_for_days")
        .filter(n -> !(n instanceof Scalar days && days.text().matches("\\d{1,5}")))
        .ifPresent(n -> reports.accept(malformed(n, "`good_for_days` is no number", "365")));
  }

  private static Diagnostic malformed(DocumentNode node, String message, String example) {
    return Diagnostic.at(node.place(), Code.E0709, message).help("write it as `" + example + "`");
  }

  private static Unknown unreadable(Source file, Field field) {
    Reason why =
        Reason.of(
            Reason.Kind.UNREADABLE, field.name(), "the table " + file.name() + " cannot be read");
    return Unknown.of(Reasons.of(why));
  }
}
