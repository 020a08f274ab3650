package io.plimsoll.settle;

import io.plimsoll.model.Reason;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.UnknownGroup;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What could not be judged, grouped by kind and cause. */
final class Gaps {
  private static final Comparator<UnknownGroup> MOST_RULES_FIRST =
      Comparator.comparingInt((UnknownGroup g) -> -g.rules())
          .thenComparing(UnknownGroup::kind)
          .thenComparing(UnknownGroup::cause);

  private static final String DOCKERFILE = "dockerfile";

  private static final String GIVE = " (give ";

  private final Map<Key, Group> groups = new TreeMap<>();

  private record Key(Reason.Kind kind, String cause) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : cause.compareTo(other.cause);
    }
  }

  private static final class Group {
    private final Set<TypedRule> rules = new HashSet<>();
    private final TreeSet<Reason> reasons = new TreeSet<>();
    private int verdicts;
    private int skipped;
    private boolean gating;
    private boolean heard;
  }

  /** A scope of a rule that was skipped, in so many targets. */
  void skip(TypedRule rule, Tally.Skip skip) {
    Group group = group(Reason.Kind.MISSING_VIEW, skip.view());
    group.rules.add(rule);
    group.skipped += skip.scopes();
    group.heard = true;
  }

  void finding(Finding finding) {
    if (finding.outcome() != Outcome.NOT_EVALUABLE) {
      return;
    }
    Set<Group> concerned = new HashSet<>();
    for (Reason reason : finding.reasons().map(r -> r.kept()).orElse(List.of())) {
      Group group = group(reason.kind(), reason.cause());
      group.reasons.add(reason);
      concerned.add(group);
    }
    for (Group group : concerned) {
      group.rules.add(finding.rule());
      group.verdicts += finding.targets().size();
      group.gating |= finding.gating();
      group.heard |= finding.gating() || finding.unknown() != UnknownMode.IGNORE;
    }
  }

  private Group group(Reason.Kind kind, String cause) {
    return groups.computeIfAbsent(new Key(kind, cause), k -> new Group());
  }

  List<UnknownGroup> groups() {
    return groups.entrySet().stream()
        .map(e -> closed(e.getKey(), e.getValue()))
        .sorted(MOST_RULES_FIRST)
        .toList();
  }

  private static UnknownGroup closed(Key key, Group group) {
    String text = group.reasons.stream().findFirst().map(Reason::text).orElse("");
    Optional<Span> place =
        group.reasons.stream().flatMap(r -> r.place().stream()).min(Comparator.naturalOrder());
    return new UnknownGroup(
        key.kind(),
        key.cause(),
        group.rules.size(),
        group.verdicts,
        group.skipped,
        group.gating,
        !group.heard,
        withoutHint(text),
        hint(key, text),
        place);
  }

  /** Reasons name their way out at the end: {@code … (give --image)}. */
  private static String hint(Key key, String text) {
    int give = text.lastIndexOf(GIVE);
    if (give >= 0 && text.endsWith(")")) {
      return text.substring(give + 2, text.length() - 1);
    }
    if (key.kind() != Reason.Kind.MISSING_VIEW) {
      return "";
    }
    return switch (key.cause()) {
      case DOCKERFILE -> "give --dockerfile";
      case "images" -> "give --image";
      case "containers" -> "give --runtime or --run";
      case "evidence" -> "give --evidence";
      default -> "";
    };
  }

  private static String withoutHint(String text) {
    int give = text.lastIndexOf(GIVE);
    return give >= 0 && text.endsWith(")") ? text.substring(0, give) : text;
  }
}
