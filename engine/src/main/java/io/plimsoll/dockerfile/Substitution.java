package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One {@code $name} or {@code ${name…}}.
 *
 * <p>The word behind an operator is expanded even where its result is not needed: its errors count.
 */
final class Substitution {
  private final Expander expander;
  private final int depth;
  private final int start;
  private String name = "";

  Substitution(Expander expander, int depth) {
    this.expander = expander;
    this.depth = depth;
    this.start = expander.at();
  }

  private Span reference() {
    return expander.span(start, Math.max(start + 1, expander.at()));
  }

  void read(Parts out) {
    String text = expander.text();
    if (!text.startsWith("{", start + 1)) {
      bare(out);
      return;
    }
    int nameStart = start + 2;
    if (nameStart >= text.length()) {
      expander.fail(ExpansionErrors.openBrace(reference()));
    } else if ("{}:".indexOf(text.charAt(nameStart)) >= 0) {
      expander.fail(ExpansionErrors.badSubstitution(expander.span(start, nameStart)));
    } else if (depth >= Limits.EXPANSION_DEPTH) {
      expander.failLimit(ExpansionErrors.tooDeep(reference()));
    } else {
      int end = VariableNames.end(text, nameStart);
      name = text.substring(nameStart, end);
      expander.move(end);
      braced(out);
    }
  }

  private void bare(Parts out) {
    int end = VariableNames.end(expander.text(), start + 1);
    if (end == start + 1) {
      out.add(start);
      expander.move(end);
      return;
    }
    name = expander.text().substring(start + 1, end);
    expander.move(end);
    expander.addValue(out, name, expander.lookup(name), reference());
  }

  private void braced(Parts out) {
    String text = expander.text();
    int at = expander.at();
    if (at >= text.length()) {
      expander.fail(ExpansionErrors.openBrace(expander.span(start, at)));
      return;
    }
    char operator = text.charAt(at);
    expander.move(at + 1);
    switch (operator) {
      case '}' -> expander.addValue(out, name, expander.lookup(name), reference());
      case ':' -> colon(out, at + 1);
      case '-', '+', '?' -> choice(out, operator, false);
      case '#', '%' -> trim(out, operator);
      case '/' -> replace(out);
      default -> unknown(at, at + Character.charCount(text.codePointAt(at)));
    }
  }

  private void unknown(int from, int to) {
    expander.fail(
        ExpansionErrors.operator(expander.span(start, to), expander.text().substring(from, to)));
  }

  private void colon(Parts out, int at) {
    String text = expander.text();
    if (at >= text.length()) {
      expander.fail(ExpansionErrors.openBrace(reference()));
    } else if ("-+?".indexOf(text.charAt(at)) < 0) {
      unknown(at - 1, at + Character.charCount(text.codePointAt(at)));
    } else {
      expander.move(at + 1);
      choice(out, text.charAt(at), true);
    }
  }

  /** Whether the variable has a value that counts. */
  private enum Presence {
    YES,
    NO,
    /** The caller of the build decides; without his doing it has none. */
    NOT_BY_DEFAULT,
    UNKNOWN
  }

  private static Presence presence(Binding binding, boolean emptyIsUnset) {
    return switch (binding) {
      case Binding.Unset unset -> Presence.NO;
      case Binding.Open open ->
          open.reason() == Reason.BUILD_ARGUMENT ? Presence.NOT_BY_DEFAULT : Presence.UNKNOWN;
      case Binding.Bound bound -> {
        if (!emptyIsUnset || bound.value().stream().anyMatch(Part.Literal.class::isInstance)) {
          yield Presence.YES;
        }
        yield bound.value().isEmpty() ? Presence.NO : Presence.UNKNOWN;
      }
    };
  }

  private void choice(Parts out, char operator, boolean emptyIsUnset) {
    Parts word = expander.until('}', false, depth + 1);
    if (expander.failed()) {
      return;
    }
    Binding binding = expander.lookup(name);
    Presence presence = presence(binding, emptyIsUnset);
    expander.depend(name, binding);
    switch (operator) {
      case '-' -> {
        switch (presence) {
          case YES -> expander.addValue(out, name, binding, reference());
          case NO, NOT_BY_DEFAULT -> out.addAll(word);
          case UNKNOWN -> out.add(hole(binding));
        }
      }
      case '+' -> {
        switch (presence) {
          case YES -> out.addAll(word);
          case NO -> {}
          case NOT_BY_DEFAULT, UNKNOWN -> out.add(hole(binding));
        }
      }
      default -> {
        if (presence == Presence.NO) {
          String fallback = emptyIsUnset ? "must not be empty" : "must be set";
          String message = Parts.text(word.build()).filter(m -> !m.isEmpty()).orElse(fallback);
          expander.fail(ExpansionErrors.required(reference(), name, message));
        } else {
          expander.addValue(out, name, binding, reference());
        }
      }
    }
  }

  /** Stands for what depends on a value that is not known. */
  private Part.Hole hole(Binding binding) {
    return switch (binding) {
      case Binding.Open open -> new Part.Hole(name, open.reason(), reference());
      case Binding.Unset unset -> new Part.Hole(name, Reason.INVALID, reference());
      case Binding.Bound bound ->
          Parts.hole(bound.value())
              .map(h -> new Part.Hole(h.variable(), h.reason(), reference()))
              .orElse(new Part.Hole(name, Reason.INVALID, reference()));
    };
  }

  private void trim(Parts out, char operator) {
    List<Part> word = expander.until('}', true, depth + 1).build();
    if (expander.failed()) {
      return;
    }
    compute(
        out,
        word,
        List.of(),
        (value, pattern, nothing) -> {
          boolean longest = pattern.startsWith(String.valueOf(operator));
          Optional<ShellPattern> compiled = compile(longest ? pattern.substring(1) : pattern);
          return compiled.map(
              p ->
                  operator == '#'
                      ? p.withoutPrefix(value, longest, expander.meter())
                      : p.withoutSuffix(value, longest, expander.meter()));
        });
  }

  private void replace(Parts out) {
    boolean all = expander.text().startsWith("/", expander.at());
    expander.move(all ? expander.at() + 1 : expander.at());
    List<Part> pattern = expander.until('/', true, depth + 1).build();
    if (expander.failed()) {
      return;
    }
    List<Part> replacement = expander.until('}', true, depth + 1).build();
    if (expander.failed()) {
      return;
    }
    compute(
        out,
        pattern,
        replacement,
        (value, glob, by) -> {
          String inserted = all ? Templates.withoutGroups(by) : by;
          return compile(glob).map(p -> p.replace(value, inserted, all, expander.meter()));
        });
  }

  private Optional<ShellPattern> compile(String pattern) {
    Optional<ShellPattern> compiled = ShellPattern.of(pattern);
    if (compiled.isEmpty()) {
      expander.fail(ExpansionErrors.pattern(reference(), pattern));
    }
    return compiled;
  }

  @FunctionalInterface
  private interface Computation {
    Optional<String> apply(String value, String pattern, String replacement);
  }

  /** Computes on known texts; any hole in them makes the whole result one. */
  private void compute(
      Parts out, List<Part> pattern, List<Part> replacement, Computation computation) {
    Binding binding = expander.lookup(name);
    expander.depend(name, binding);
    Optional<Part.Hole> hole = Parts.hole(pattern).or(() -> Parts.hole(replacement));
    Optional<String> value =
        switch (binding) {
          case Binding.Unset unset -> Optional.of("");
          case Binding.Open open -> Optional.empty();
          case Binding.Bound bound -> Parts.text(bound.value());
        };
    if (hole.isPresent() || value.isEmpty()) {
      out.add(
          value.isEmpty()
              ? hole(binding)
              : new Part.Hole(hole.get().variable(), hole.get().reason(), reference()));
      return;
    }
    Optional<String> result =
        computation.apply(
            value.get(), Parts.text(pattern).orElse(""), Parts.text(replacement).orElse(""));
    if (expander.meter().isEmpty()) {
      expander.failLimit(ExpansionErrors.tooLong(reference()));
    }
    result.ifPresent(text -> out.addValue(text, reference(), name));
  }
}
