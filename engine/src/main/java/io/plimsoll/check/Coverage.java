package io.plimsoll.check;

import io.plimsoll.model.Value;
import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the arms of a {@code match} leave over. */
final class Coverage {
  private static final String MISSING = "absent";

  private final Session session;

  /** The cases that are left; nothing when they cannot be counted. */
  private final Optional<Set<String>> left;

  private final Set<String> seen = new HashSet<>();
  private boolean restLeft = true;
  private boolean missingLeft;

  private Coverage(Session session, Optional<Set<String>> left, boolean missing) {
    this.session = session;
    this.left = left;
    this.missingLeft = missing;
  }

  static Coverage of(TypedExpr subject, Env env, Session session) {
    Optional<Set<String>> cases =
        switch (subject.type().required()) {
          case Type.EnumOf e -> Optional.of(new LinkedHashSet<>(session.types.constants(e)));
          case Type.Named n ->
              Optional.of(new LinkedHashSet<>(Narrowing.arms(subject, n, env, session)));
          case Basic b when b == Basic.BOOL ->
              Optional.of(new LinkedHashSet<>(List.of("true", "false")));
          default -> Optional.empty();
        };
    return new Coverage(session, cases, subject.type().isOptional());
  }

  /** Takes away what an arm covers; warns when that is nothing. */
  void take(TypedExpr.Pattern pattern, Expr.Arm arm) {
    boolean guarded = arm.guard().isPresent();
    boolean reaches =
        switch (pattern) {
          case TypedExpr.Pattern.Rest r -> takeAll(true, guarded);
          case TypedExpr.Pattern.Missing m -> takeMissing(guarded);
          case TypedExpr.Pattern.Present p -> takeAll(false, guarded);
          case TypedExpr.Pattern.OfTypes t -> take(t.arms(), guarded);
          case TypedExpr.Pattern.Equal e -> take(e.value(), guarded);
        };
    if (!reaches) {
      session.report(Warnings.unreachable(arm));
    }
  }

  private boolean anyLeft() {
    return restLeft && left.map(l -> !l.isEmpty()).orElse(true);
  }

  private boolean takeAll(boolean missingToo, boolean guarded) {
    boolean reaches = anyLeft() || (missingToo && missingLeft);
    if (!guarded) {
      restLeft = false;
      left.ifPresent(Set::clear);
      missingLeft &= !missingToo;
    }
    return reaches;
  }

  private boolean takeMissing(boolean guarded) {
    boolean reaches = missingLeft;
    missingLeft &= guarded;
    return reaches;
  }

  private boolean take(Set<String> cases, boolean guarded) {
    boolean reaches = restLeft && left.map(l -> cases.stream().anyMatch(l::contains)).orElse(true);
    if (!guarded) {
      left.ifPresent(l -> l.removeAll(cases));
    }
    return reaches;
  }

  private boolean take(Value value, boolean guarded) {
    String text =
        switch (value) {
          case Value.Constant c -> c.name();
          case Value.Bool b -> Boolean.toString(b.value());
          default -> PlaceKeys.constant(value).orElse(value.toString());
        };
    if (left.isPresent()) {
      return take(Set.of(text), guarded);
    }
    boolean reaches = restLeft && !seen.contains(text);
    if (!guarded) {
      seen.add(text);
    }
    return reaches;
  }

  /** Reports what no arm covers. */
  void finish(Expr.Match match) {
    List<String> open = new ArrayList<>();
    if (missingLeft) {
      open.add(MISSING);
    }
    if (anyLeft()) {
      left.ifPresentOrElse(open::addAll, () -> open.add("all other values"));
    }
    if (!open.isEmpty()) {
      session.report(MatchErrors.notExhaustive(match, open));
    }
  }
}
