package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.Optional;

/** {@code x in xs where p}: of a scope, a quantifier, a count or a comprehension. */
public record Binding(Name variable, Expr source, Optional<Expr> where, Span span)
    implements Node {}
