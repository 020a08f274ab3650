package io.plimsoll.typed;

/** A named value of a scope or function. */
public record TypedLet(Variable variable, TypedExpr value) {}
