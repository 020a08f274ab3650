package io.plimsoll.typed;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A checked rule.
 *
 * @param docs Markdown of its documentation comment, empty without one
 * @param judgesKnowledge whether it uses {@code is known}, {@code otherwise} or the like, so that
 *     it is not monotone
 */
public record TypedRule(
    String packageName,
    String name,
    String title,
    String docs,
    Severity severity,
    UnknownMode unknown,
    List<String> aliases,
    List<String> refs,
    List<String> tags,
    Optional<String> deprecated,
    List<Parameter> parameters,
    List<TypedScope> scopes,
    boolean judgesKnowledge,
    Span span) {
  public TypedRule {
    aliases = List.copyOf(aliases);
    refs = List.copyOf(refs);
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    scopes = List.copyOf(scopes);
  }

  /** {@code std.privilege/run-as-non-root}. */
  public String fullName() {
    return packageName + "/" + name;
  }

  /** The rule as an error message's subject: it is the same rule when full name and place are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TypedRule rule
        && rule.fullName().equals(fullName())
        && rule.span.equals(span);
  }

  @Override
  public int hashCode() {
    return fullName().hashCode();
  }
}
