package io.plimsoll.image;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.image.PackageRecord.Ecosystem;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;

/** Metadata that package managers of languages leave beside what they install. */
final class LanguageMetadata {
  private LanguageMetadata() {}

  /** {@code node_modules/…/package.json}; those without a version are parts of a package. */
  static Found node(FileRecord file, String text, InputLimits limits) {
    Optional<Mapping> root =
        new DocumentReader(Limits.of(limits), Code.E1004)
            .json(Source.of(file.path(), text))
            .first()
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast);
    if (root.isEmpty()) {
      return new Found.Unreadable(file.path() + " is not valid JSON");
    }
    Optional<String> name = Fields.text(root.get(), "name");
    Optional<String> version = Fields.text(root.get(), "version");
    Optional<String> licence =
        Fields.text(root.get(), "license")
            .or(() -> Fields.mapping(root.get(), "license").flatMap(l -> Fields.text(l, "type")));
    return name.isEmpty() || version.isEmpty()
        ? new Found.Packages(List.of())
        : new Found.Packages(
            List.of(PackageRecord.of(Ecosystem.NPM, name.get(), version.get()).licensed(licence)));
  }

  /** {@code METADATA} of a wheel or {@code PKG-INFO} of an egg (Python, core metadata). */
  static Found python(String text) {
    List<Paragraphs.Paragraph> paragraphs = Paragraphs.of(text);
    if (paragraphs.isEmpty()) {
      return new Found.Packages(List.of());
    }
    Paragraphs.Paragraph head = paragraphs.getFirst();
    Optional<String> name = head.get("name");
    Optional<String> version = head.get("version");
    Optional<String> licence =
        head.get("license-expression")
            .or(() -> head.get("license").filter(l -> !l.equals("UNKNOWN")));
    return name.isEmpty() || version.isEmpty()
        ? new Found.Packages(List.of())
        : new Found.Packages(
            List.of(PackageRecord.of(Ecosystem.PIP, name.get(), version.get()).licensed(licence)));
  }
}
