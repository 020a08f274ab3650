package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedProfile.Item;
import io.plimsoll.typed.TypedRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Items of one profile that say the same thing twice for equal paths.
 *
 * <p>A name after a wildcard is no contradiction but an exception to it; between a profile and its
 * parent there is none at all.
 */
final class Contradictions {
  private final Map<Subject, Item> seen = new HashMap<>();
  private final Consumer<Diagnostic> reports;

  private Contradictions(Consumer<Diagnostic> reports) {
    this.reports = reports;
  }

  /** What an item speaks about. */
  private sealed interface Subject {
    record Activity(TypedRule rule, Set<String> scope) implements Subject {}

    record SeverityOf(TypedRule rule, Set<String> scope) implements Subject {}

    record UnknownOf(TypedRule rule, Set<String> scope) implements Subject {}

    record Value(String parameter) implements Subject {}

    record Gate() implements Subject {}
  }

  static void check(TypedProfile profile, Consumer<Diagnostic> reports) {
    Contradictions contradictions = new Contradictions(reports);
    profile.items().forEach(contradictions::add);
  }

  private void add(Item item) {
    Set<String> scope = Items.scope(item);
    switch (item) {
      case Item.Use u -> u.rules().forEach(r -> activity(u, r, scope));
      case Item.Drop d -> d.rules().forEach(r -> activity(d, r, scope));
      case Item.SetSeverity s ->
          s.rules()
              .forEach(
                  r ->
                      once(
                          s,
                          new Subject.SeverityOf(r, scope),
                          "the severity of `" + r.name() + "` is set"));
      case Item.SetUnknown s ->
          s.rules()
              .forEach(
                  r ->
                      once(
                          s,
                          new Subject.UnknownOf(r, scope),
                          "`unknown` of `" + r.name() + "` is set"));
      case Item.SetParameter p ->
          once(
              p,
              new Subject.Value(p.parameter().fullName()),
              "`" + p.parameter().fullName() + "` is set");
      case Item.SetFailOn f -> once(f, new Subject.Gate(), "`fail_on` is set");
    }
  }

  private void activity(Item item, TypedRule rule, Set<String> scope) {
    Optional<Item> first = before(item, new Subject.Activity(rule, scope));
    boolean differ = first.isPresent() && first.get().getClass() != item.getClass();
    if (differ && !isException(item, first.get())) {
      reports.accept(ConfigProblems.usedAndDropped(item.span(), first.get().span(), rule));
    }
  }

  private void once(Item item, Subject subject, String what) {
    Optional<Item> first = before(item, subject);
    if (first.isPresent() && !isException(item, first.get())) {
      reports.accept(ConfigProblems.twice(item.span(), first.get().span(), what));
    }
  }

  private Optional<Item> before(Item item, Subject subject) {
    return Optional.ofNullable(seen.put(subject, item));
  }

  private static boolean isException(Item item, Item first) {
    return !Items.isWildcard(item) && Items.isWildcard(first);
  }
}
