package io.plimsoll.typed;

import java.util.Optional;

/**
 * {@code x in xs where p}.
 *
 * @param source a list, a set, a map (whose entries are bound) or an optional (zero or one element)
 */
public record TypedBinding(Variable variable, TypedExpr source, Optional<TypedExpr> where) {}
