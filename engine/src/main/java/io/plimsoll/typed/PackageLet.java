package io.plimsoll.typed;

import io.plimsoll.source.Span;
import io.plimsoll.type.Type;

/**
 * A let of a package, evaluated at most once for each target.
 *
 * @param frameSize slots its value needs
 */
public record PackageLet(
    String packageName, String name, Type type, TypedExpr value, int frameSize, Span span) {}
