package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;

/** An {@code import} line. */
public sealed interface Import extends Node {
  /** The package that is imported from. */
  QualifiedName packageName();

  /** {@code import acme.shell}: binds the last word of the package. */
  record Whole(QualifiedName packageName, Span span) implements Import {}

  /** {@code import acme.names as n}: binds the alias. */
  record Aliased(QualifiedName packageName, Name alias, Span span) implements Import {}

  /** {@code import acme.shell.{installs}}: binds the names. */
  record Members(QualifiedName packageName, List<Name> names, Span span) implements Import {
    public Members {
      names = List.copyOf(names);
    }
  }
}
