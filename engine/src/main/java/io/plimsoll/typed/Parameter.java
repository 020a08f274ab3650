package io.plimsoll.typed;

import io.plimsoll.model.Value;
import io.plimsoll.pattern.Pattern;
import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import java.util.Optional;

/**
 * A parameter of a package or of a rule.
 *
 * <p>Compared by identity of its place: two parameters are the same if full name and span are.
 *
 * @param rule short name of its rule; empty for a parameter of the package
 * @param defaultValue nothing means that it must be configured; a default reads no fact, parameter
 *     or function
 */
public record Parameter(
    String packageName,
    Optional<String> rule,
    String name,
    boolean isPublic,
    Type type,
    Optional<Refinement> refinement,
    Optional<TypedExpr> defaultValue,
    String docs,
    Span span) {

  /** What narrows its values. */
  public sealed interface Refinement {
    /** Both included. */
    record Between(Value least, Value most) implements Refinement {}

    record Matching(Pattern pattern) implements Refinement {}
  }

  /** {@code std.base.trusted} or {@code std.privilege/run-as-non-root.min_uid}. */
  public String fullName() {
    return packageName + rule.map(r -> "/" + r).orElse("") + "." + name;
  }
}
