package io.plimsoll.plan;

import java.util.Optional;

/** {@code x in xs where p}, compiled. */
public record PlanBinding(int slot, PlanExpr source, Optional<PlanExpr> where) {}
