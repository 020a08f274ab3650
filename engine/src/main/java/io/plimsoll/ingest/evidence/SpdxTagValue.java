package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tag-value form of SPDX 2 (SPDX specification 2.3, clause 5): {@code Tag: value} lines, values
 * over several lines in {@code <text>}.
 */
final class SpdxTagValue {
  private final Source source;
  private final Tree document;
  private final Tree creation;
  private final List<Tree> packages = new ArrayList<>();
  private boolean isFile;

  private SpdxTagValue(Source source) {
    this.source = source;
    this.document = new Tree(source.span(0, 0));
    this.creation = new Tree(source.span(0, 0));
  }

  /** The document in the words of its JSON form. */
  static DocumentNode document(Source source) {
    return new SpdxTagValue(source).read();
  }

  private Mapping read() {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      int colon = text.indexOf(':');
      if (colon <= 0 || text.startsWith("#")) {
        continue;
      }
      String value = text.substring(colon + 1).strip();
      int from = source.lineStart(line) + text.indexOf(value, colon + 1);
      int first = line;
      if (value.startsWith("<text>")) {
        StringBuilder all = new StringBuilder(value.substring(6));
        while (all.indexOf("</text>") < 0 && line < source.lineCount()) {
          line++;
          all.append('\n').append(source.line(line));
        }
        int end = all.indexOf("</text>");
        value = end < 0 ? all.toString() : all.substring(0, end);
      }
      Span span = source.span(from, Math.max(from, source.lineEnd(first)));
      tag(text.substring(0, colon).strip(), value, span);
    }
    document.put("creationInfo", creation.get()).list("packages");
    packages.forEach(p -> document.add("packages", p.get()));
    return document.get();
  }

  private void tag(String tag, String value, Span span) {
    switch (tag) {
      case "SPDXVersion" -> document.put("spdxVersion", Tree.scalar(value, span));
      case "DocumentName" -> document.put("name", Tree.scalar(value, span));
      case "Creator" -> creation.add("creators", Tree.scalar(value, span));
      case "Created" -> creation.put("created", Tree.scalar(value, span));
      case "Relationship" -> relationship(value, span);
      case "PackageName" -> {
        isFile = false;
        packages.add(new Tree(span).put("name", Tree.scalar(value, span)));
      }
      case "FileName", "SnippetSPDXID", "LicenseID" -> isFile = true;
      default -> current().ifPresent(p -> inPackage(p, tag, value, span));
    }
  }

  private Optional<Tree> current() {
    return isFile || packages.isEmpty() ? Optional.empty() : Optional.of(packages.getLast());
  }

  private static void inPackage(Tree part, String tag, String value, Span span) {
    switch (tag) {
      case "SPDXID" -> part.put("SPDXID", Tree.scalar(value, span));
      case "PackageVersion" -> part.put("versionInfo", Tree.scalar(value, span));
      case "PackageSupplier" -> part.put("supplier", Tree.scalar(value, span));
      case "PackageLicenseConcluded" -> part.put("licenseConcluded", Tree.scalar(value, span));
      case "PackageLicenseDeclared" -> part.put("licenseDeclared", Tree.scalar(value, span));
      case "PrimaryPackagePurpose" -> part.put("primaryPackagePurpose", Tree.scalar(value, span));
      case "PackageAttributionText" -> part.add("attributionTexts", Tree.scalar(value, span));
      case "PackageChecksum" -> {
        int colon = value.indexOf(':');
        if (colon > 0) {
          part.add(
              "checksums",
              new Tree(span)
                  .put("algorithm", Tree.scalar(value.substring(0, colon).strip(), span))
                  .put("checksumValue", Tree.scalar(value.substring(colon + 1).strip(), span))
                  .get());
        }
      }
      case "ExternalRef" -> {
        String[] words = value.split("\\s+", 3);
        if (words.length == 3) {
          part.add(
              "externalRefs",
              new Tree(span)
                  .put("referenceCategory", Tree.scalar(words[0], span))
                  .put("referenceType", Tree.scalar(words[1], span))
                  .put("referenceLocator", Tree.scalar(words[2], span))
                  .get());
        }
      }
      default -> {} // nothing of the model is in the other tags
    }
  }

  private void relationship(String value, Span span) {
    String[] words = value.split("\\s+", 3);
    if (words.length == 3) {
      document.add(
          "relationships",
          new Tree(span)
              .put("spdxElementId", Tree.scalar(words[0], span))
              .put("relationshipType", Tree.scalar(words[1], span))
              .put("relatedSpdxElement", Tree.scalar(words[2], span))
              .get());
    }
  }
}
