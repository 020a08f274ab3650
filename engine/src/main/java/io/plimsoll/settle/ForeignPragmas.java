package io.plimsoll.settle;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedRule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ignore comments of other tools, found through the aliases of rules. What no rule stands for is
 * the other tool's own matter.
 */
final class ForeignPragmas {
  /** A longer comment is no pragma. */
  private static final int LONGEST = 4096;

  private static final Pattern HADOLINT =
      Pattern.compile("#\\s*hadolint\\s(.*\\s)?(global\\s+)?ignore\\s*=\\s*([A-Z0-9,\\s]+).*");
  private static final Pattern GLOBAL = Pattern.compile("#\\s*hadolint\\s+global\\s.*");
  private static final Pattern CHECKOV =
      Pattern.compile("checkov:skip=([A-Za-z0-9_]+)(?::([^#]*))?");
  private static final Pattern TRIVY =
      Pattern.compile("trivy:ignore:([A-Za-z0-9-]+)(?::exp:(\\d{4}-\\d{2}-\\d{2}))?");

  private final RuleNames names;
  private final Entries entries;

  ForeignPragmas(RuleNames names, Entries entries) {
    this.names = names;
    this.entries = entries;
  }

  List<Waiver> read(Source source, int line) {
    String text = source.line(line).strip();
    List<Waiver> found = new ArrayList<>();
    if (text.length() <= LONGEST) {
      Span place = source.span(source.lineStart(line), source.lineEnd(line));
      hadolint(text, place, found);
      checkov(text, place, found);
      trivy(text, place, found);
    }
    return found;
  }

  private void hadolint(String text, Span place, List<Waiver> found) {
    Matcher pragma = HADOLINT.matcher(text);
    if (pragma.matches()) {
      Optional<Reach> reach =
          GLOBAL.matcher(text).matches() ? Optional.of(file(place)) : next(place);
      for (String id : pragma.group(3).split(",", -1)) {
        add("hadolint", id.strip(), text, Optional.empty(), reach, place, found);
      }
    }
  }

  /** It skips a check for the whole file. */
  private void checkov(String text, Span place, List<Waiver> found) {
    Matcher pragma = CHECKOV.matcher(text);
    while (pragma.find()) {
      String reason = Optional.ofNullable(pragma.group(2)).map(String::strip).orElse(text);
      Optional<Reach> reach = Optional.of(file(place));
      add("checkov", pragma.group(1), reason, Optional.empty(), reach, place, found);
    }
  }

  private void trivy(String text, Span place, List<Waiver> found) {
    Matcher pragma = TRIVY.matcher(text);
    while (pragma.find()) {
      Optional<LocalDate> until = Optional.ofNullable(pragma.group(2)).flatMap(ForeignPragmas::day);
      add("trivy", pragma.group(1), text, until, next(place), place, found);
    }
  }

  private void add(
      String tool,
      String id,
      String reason,
      Optional<LocalDate> until,
      Optional<Reach> reach,
      Span place,
      List<Waiver> found) {
    Set<TypedRule> rules = names.ofTool(tool, id);
    if (!rules.isEmpty() && reach.isPresent()) {
      found.add(new Waiver(rules, Optional.empty(), reason, until, reach.get(), place));
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      // a day that does not exist has never come: the pragma holds for no day at all
      return Optional.of(LocalDate.MIN);
    }
  }

  private static Reach file(Span place) {
    return new Reach.Lines(place.source().name(), 1, place.source().lineCount());
  }

  private Optional<Reach> next(Span place) {
    return entries
        .after(place.line())
        .map(e -> new Reach.Lines(place.source().name(), e.first(), e.last()));
  }
}
