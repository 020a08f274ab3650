package io.plimsoll.settle;

import io.plimsoll.settle.ForeignPragma.Extent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ignore comments in the spellings of hadolint (README, "Inline ignores"), Checkov ("Suppressing
 * and skipping policies"), Trivy ("Inline ignores"), KICS ("Running KICS", comments) and BuildKit
 * ("Build checks", the check directive).
 */
final class PragmaReader {
  /** A longer comment is no pragma. */
  private static final int LONGEST = 4096;

  private static final Pattern HADOLINT =
      Pattern.compile("#\\s*hadolint\\s(.*\\s)?(global\\s+)?ignore\\s*=\\s*([A-Z0-9,\\s]+).*");
  private static final Pattern GLOBAL = Pattern.compile("#\\s*hadolint\\s+global\\s.*");
  private static final Pattern CHECKOV =
      Pattern.compile("checkov:skip=([A-Za-z0-9_]+(?:\\s*,\\s*[A-Za-z0-9_]+)*)(?::([^#]*))?");
  private static final Pattern TRIVY =
      Pattern.compile("trivy:ignore:(\\*|[A-Za-z0-9-]+)(?::exp:(\\d{4}-\\d{2}-\\d{2}))?");
  private static final Pattern KICS =
      Pattern.compile(
          "#\\s*kics-scan\\s+(ignore-line|ignore-block|ignore|disable\\s*=\\s*(\\S[^#]*))\\s*");
  private static final Pattern BUILDKIT =
      Pattern.compile("#\\s*check\\s*=\\s*(?:[^#]*;)?\\s*skip=([A-Za-z0-9,\\s]+)(?:;.*)?");
  private static final Pattern DIRECTIVE = Pattern.compile("#\\s*[a-zA-Z][a-zA-Z0-9]*\\s*=.*");

  private PragmaReader() {}

  /**
   * The pragmas of a comment.
   *
   * @param comment from its {@code #}
   * @param atTop whether only directives stand above it, so that it may be one
   */
  static List<ForeignPragma> of(String comment, boolean atTop) {
    List<ForeignPragma> found = new ArrayList<>();
    if (comment.length() <= LONGEST) {
      hadolint(comment, found);
      checkov(comment, found);
      trivy(comment, found);
      kics(comment, found);
      buildkit(comment, atTop ? Extent.FILE : Extent.NEXT, found);
    }
    return found;
  }

  /** Whether a comment at the top of a file leaves room for directives below it. */
  static boolean isDirective(String comment) {
    return DIRECTIVE.matcher(comment).matches();
  }

  private static void hadolint(String text, List<ForeignPragma> found) {
    Matcher pragma = HADOLINT.matcher(text);
    if (pragma.matches()) {
      Extent extent = GLOBAL.matcher(text).matches() ? Extent.FILE : Extent.NEXT;
      add("hadolint", ids(pragma.group(3)), extent, text, found);
    }
  }

  /** It skips a check for the whole file. */
  private static void checkov(String text, List<ForeignPragma> found) {
    Matcher pragma = CHECKOV.matcher(text);
    while (pragma.find()) {
      String reason = Optional.ofNullable(pragma.group(2)).map(String::strip).orElse(text);
      add("checkov", ids(pragma.group(1)), Extent.FILE, reason, found);
    }
  }

  private static void trivy(String text, List<ForeignPragma> found) {
    Matcher pragma = TRIVY.matcher(text);
    while (pragma.find()) {
      List<String> ids = pragma.group(1).equals("*") ? List.of() : List.of(pragma.group(1));
      Optional<LocalDate> until = Optional.ofNullable(pragma.group(2)).map(PragmaReader::day);
      found.add(new ForeignPragma("trivy", ids, Extent.NEXT, text, until));
    }
  }

  private static void kics(String text, List<ForeignPragma> found) {
    Matcher pragma = KICS.matcher(text);
    if (!pragma.matches()) {
      return;
    }
    switch (pragma.group(1)) {
      case "ignore-line" -> all("kics", Extent.NEXT_LINE, text, found);
      case "ignore-block" -> all("kics", Extent.NEXT, text, found);
      case "ignore" -> all("kics", Extent.FILE, text, found);
      default -> add("kics", ids(pragma.group(2)), Extent.FILE, text, found);
    }
  }

  /** At the top it skips a check for the whole file, above an instruction for that one. */
  private static void buildkit(String text, Extent extent, List<ForeignPragma> found) {
    Matcher pragma = BUILDKIT.matcher(text);
    if (pragma.matches()) {
      List<String> ids = ids(pragma.group(1));
      if (ids.stream().anyMatch("all"::equalsIgnoreCase)) {
        all("buildkit", extent, text, found);
      } else {
        add("buildkit", ids, extent, text, found);
      }
    }
  }

  private static void all(String tool, Extent extent, String text, List<ForeignPragma> found) {
    found.add(new ForeignPragma(tool, List.of(), extent, text, Optional.empty()));
  }

  private static void add(
      String tool, List<String> ids, Extent extent, String reason, List<ForeignPragma> found) {
    if (!ids.isEmpty()) {
      found.add(new ForeignPragma(tool, ids, extent, reason, Optional.empty()));
    }
  }

  private static List<String> ids(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      // a day that does not exist has never come: the pragma holds for no day at all
      return LocalDate.MIN;
    }
  }
}
