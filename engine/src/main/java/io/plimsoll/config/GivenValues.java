package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads values of command line and environment: JSON or plain text, in parts for sets and lists.
 */
final class GivenValues {
  private static final DocumentReader JSON = new DocumentReader(Limits.CONFIGURATION, Code.E0705);

  private final ValueText values;
  private final Consumer<Diagnostic> reports;

  GivenValues(ValueText values, Consumer<Diagnostic> reports) {
    this.values = values;
    this.reports = reports;
  }

  /** The value of a parameter that was given once or several times. */
  Optional<Value> read(Parameter parameter, List<Given> parts) {
    Type type = parameter.type().required();
    Source first = parts.getFirst().value();
    if (parameter.type().isOptional() && isAbsent(first.text())) {
      return Optional.of(new Absent(Origin.at(first.all())));
    }
    return switch (type) {
      case Type.SetOf s ->
          members(parts, s.element()).map(m -> ValueText.set(m).from(Origin.at(first.all())));
      case Type.ListOf l ->
          members(parts, l.element()).map(m -> Listing.list(m).from(Origin.at(first.all())));
      default -> {
        if (parts.size() > 1) {
          reports.accept(
              ConfigProblems.onceOnly(
                  parts.get(1).name().span(), parts.getFirst().name().span(), parameter));
          yield Optional.empty();
        }
        yield single(first, type);
      }
    };
  }

  private static boolean isAbsent(String text) {
    return text.equals("absent") || text.equals("null");
  }

  private Optional<List<Value>> members(List<Given> parts, Type element) {
    List<Value> members = new ArrayList<>();
    boolean isWhole = true;
    for (Given part : parts) {
      Optional<Sequence> list = list(part.value(), element);
      if (list.isEmpty()) {
        Optional<Value> one = single(part.value(), element);
        one.ifPresent(members::add);
        isWhole &= one.isPresent();
        continue;
      }
      for (DocumentNode item : list.get().items()) {
        Optional<Value> one = values.read(item, element);
        one.ifPresent(members::add);
        isWhole &= one.isPresent();
      }
    }
    return isWhole ? Optional.of(members) : Optional.empty();
  }

  /**
   * The list that a text is as JSON. A pattern may begin with a bracket or brace too, {@code
   * [a-z]*}; it is one where the text is no JSON and has no quotes that look like it.
   */
  private Optional<Sequence> list(Source text, Type element) {
    if (!text.text().stripLeading().startsWith("[")) {
      return Optional.empty();
    }
    Documents documents = JSON.json(text);
    if (!documents.hasErrors() && documents.first().orElse(null) instanceof Sequence s) {
      return Optional.of(s);
    }
    boolean isPattern = element == Type.Basic.GLOB || element == Type.Basic.REGEX;
    if (isPattern && text.text().indexOf('"') < 0) {
      return Optional.empty();
    }
    documents.diagnostics().forEach(d -> reports.accept(d.help("write JSON, `[\"a\", \"b\"]`")));
    return Optional.of(new Sequence(List.of(), text.all(), io.plimsoll.document.Marks.NONE));
  }

  /** One value: a quoted text or a mapping of JSON, else plain text. */
  private Optional<Value> single(Source text, Type type) {
    boolean isMapping = type instanceof Type.MapOf || type instanceof Type.Named;
    boolean isQuoted = text.text().startsWith("\"") && text.text().endsWith("\"");
    if (isMapping || (isQuoted && text.text().length() > 1)) {
      Documents documents = JSON.json(text);
      Optional<DocumentNode> root = documents.first().filter(r -> !documents.hasErrors());
      if (root.isPresent() && root.get() instanceof Scalar s && s.isQuoted()) {
        return values.plain(s.text(), text.all(), type);
      }
      if (isMapping && root.isPresent() && root.get() instanceof Mapping) {
        return values.read(root.get(), type);
      }
      if (isMapping) {
        documents.diagnostics().forEach(d -> reports.accept(d.help("write JSON, `{\"key\": …}`")));
        root.ifPresent(r -> values.read(r, type));
        return Optional.empty();
      }
    }
    return values.plain(text.text(), text.all(), type);
  }
}
