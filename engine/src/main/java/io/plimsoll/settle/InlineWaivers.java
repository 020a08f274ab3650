package io.plimsoll.settle;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedRule;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code # plimsoll:waive RULE until=… owner=… reason="…"} out of inputs. */
final class InlineWaivers {
  private static final String WORD = "plimsoll:";
  private static final String WAIVE = "waive";
  private static final String FORM =
      "# plimsoll:waive RULE until=2027-01-31 owner=team reason=\"why\"";

  private final RuleNames names;
  private final boolean foreign;
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * A reader of comments.
   *
   * @param foreign whether pragmas of other tools count too
   */
  InlineWaivers(RuleNames names, boolean foreign) {
    this.names = names;
    this.foreign = foreign;
  }

  List<Waiver> waivers() {
    return waivers;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  void read(Commented input) {
    Source source = input.source();
    boolean any = source.text().contains(WORD);
    if (!any && !foreign) {
      return;
    }
    Entries entries = new Entries(input);
    ForeignPragmas pragmas = new ForeignPragmas(names, entries);
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      int hash = text.indexOf('#');
      if (hash < 0) {
        continue;
      }
      if (foreign && entries.isComment(line)) {
        waivers.addAll(pragmas.read(source, line));
      }
      int word = text.indexOf(WORD, hash);
      if (word > hash && text.substring(text.lastIndexOf('#', word) + 1, word).isBlank()) {
        comment(entries, source, line, word);
      }
    }
  }

  private void comment(Entries entries, Source source, int line, int word) {
    String text = source.line(line);
    int start = source.lineStart(line);
    int end = word + WORD.length();
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String verb = text.substring(word + WORD.length(), end);
    if (verb.isEmpty()) {
      return; // prose about the tool
    }
    Span place = source.span(start + word, start + text.stripTrailing().length());
    if (!verb.equals(WAIVE)) {
      malformed(source.span(start + word, start + end), "a comment cannot say `" + verb + "`");
    } else if (!entries.isComment(line)) {
      malformed(place, "an inline waiver stands on its own line, above what it covers");
    } else {
      WaiverWords words = WaiverWords.of(source, start + end, place.end());
      words
          .problem()
          .ifPresentOrElse(
              p -> malformed(p.place(), p.text()), () -> waive(entries, line, place, words));
    }
  }

  private void waive(Entries entries, int line, Span place, WaiverWords words) {
    Optional<Set<TypedRule>> rules = names.of(words.rule());
    Optional<LocalDate> until = Optional.ofNullable(words.values().get("until")).flatMap(this::day);
    Optional<Entries.Entry> entry = entries.after(line);
    if (rules.isEmpty()) {
      diagnostics.add(
          Diagnostic.at(words.ruleSpan(), Code.E0106, "no rule is called `" + words.rule() + "`")
              .help(orElse(names.question(words.rule()), "`plimsoll rules` lists all")));
    } else if (isComplete(place, words.values()) && until.isPresent()) {
      entry.ifPresentOrElse(
          e -> add(place, words, rules.get(), until.get(), e),
          () -> malformed(place, "nothing follows that the waiver could cover"));
    } else if (words.values().containsKey("until") && until.isEmpty()) {
      malformed(place, "`until` is no date: write the year, month and day as 2027-01-31");
    }
  }

  private void add(
      Span place, WaiverWords words, Set<TypedRule> rules, LocalDate until, Entries.Entry entry) {
    Map<String, String> values = words.values();
    Reach reach = new Reach.Lines(place.source().name(), entry.first(), entry.last());
    waivers.add(
        new Waiver(
            rules,
            Optional.of(values.getOrDefault("owner", "")),
            values.getOrDefault("reason", ""),
            Optional.of(until),
            reach,
            place));
  }

  private Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private boolean isComplete(Span place, Map<String, String> values) {
    boolean complete = true;
    for (String key : List.of("owner", "reason")) {
      if (values.getOrDefault(key, "").isBlank()) {
        String article = key.equals("owner") ? "an " : "a ";
        report(place, Code.E0801, "the waiver has no " + key, "say " + article + key + ": " + FORM);
        complete = false;
      }
    }
    if (!values.containsKey("until")) {
      report(place, Code.E0804, "the waiver has no `until`", "waivers end: " + FORM);
      complete = false;
    }
    return complete;
  }

  private void malformed(Span place, String message) {
    report(place, Code.E0807, message, "the form is " + FORM);
  }

  private void report(Span place, Code code, String message, String help) {
    diagnostics.add(Diagnostic.at(place, code, message).help(help));
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
