package io.plimsoll.check;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.resolve.Problems;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One run of the checker: what all parts of it share. */
final class Session {
  final Schema schema;
  final Types types;
  final Members members;
  final Expressions expressions;
  private final Set<Span> used = new HashSet<>();
  private final List<Diagnostic> finished = new ArrayList<>();
  private Problems problems = new Problems();

  Session(Schema schema) {
    this.schema = schema;
    this.types = new Types(schema);
    this.members = new Members(this);
    this.expressions = new Expressions(this);
  }

  Problems problems() {
    return problems;
  }

  void report(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  /** Notes that the declaration whose name stands there is used. */
  void use(Span declaration) {
    used.add(declaration);
  }

  boolean isUsed(Span declaration) {
    return used.contains(declaration);
  }

  /** Checks a declaration met on the way; what is wrong with it stays, whatever is taken back. */
  <T> T apart(Supplier<T> work) {
    Problems outer = problems;
    problems = new Problems();
    try {
      return work.get();
    } finally {
      finished.addAll(problems.all());
      problems = outer;
    }
  }

  List<Diagnostic> all() {
    List<Diagnostic> all = new ArrayList<>(finished);
    all.addAll(problems.all());
    return all;
  }
}
