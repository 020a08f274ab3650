package io.plimsoll.settle;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ignore comments of other tools as waivers, found through the aliases of rules. What no rule
 * stands for is the other tool's own matter.
 */
final class ForeignPragmas {
  private final RuleNames names;
  private final Entries entries;
  private int directives = 1;

  ForeignPragmas(RuleNames names, Entries entries) {
    this.names = names;
    this.entries = entries;
  }

  /** Those of a comment; lines are read from the first to the last. */
  List<Waiver> read(Source source, int line) {
    String text = source.line(line).strip();
    boolean top = line == directives;
    if (top && PragmaReader.isDirective(text)) {
      directives++;
    }
    Span place = source.span(source.lineStart(line), source.lineEnd(line));
    List<Waiver> found = new ArrayList<>();
    for (ForeignPragma pragma : PragmaReader.of(text, top)) {
      Set<TypedRule> rules = rules(pragma);
      Optional<Reach> reach = reach(pragma, place);
      if (!rules.isEmpty() && reach.isPresent()) {
        found.add(
            new Waiver(
                rules, Optional.empty(), pragma.reason(), pragma.until(), reach.get(), place));
      }
    }
    return found;
  }

  private Set<TypedRule> rules(ForeignPragma pragma) {
    if (pragma.ids().isEmpty()) {
      return names.ofTool(pragma.tool());
    }
    Set<TypedRule> rules = new HashSet<>();
    pragma.ids().forEach(id -> rules.addAll(names.ofTool(pragma.tool(), id)));
    return rules;
  }

  private Optional<Reach> reach(ForeignPragma pragma, Span place) {
    String file = place.source().name();
    int line = place.line();
    return switch (pragma.extent()) {
      case FILE -> Optional.of(new Reach.Lines(file, 1, place.source().lineCount()));
      case NEXT -> entries.after(line).map(e -> new Reach.Lines(file, e.first(), e.last()));
      case NEXT_LINE -> Optional.of(new Reach.Lines(file, line + 1, line + 1));
    };
  }
}
