package io.plimsoll.dockerrun;

import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what is read of command lines, for golden files. */
final class Listing {
  private final StringBuilder out = new StringBuilder();

  private Listing() {}

  static String of(RunLines lines) {
    Listing listing = new Listing();
    lines.commands().forEach(listing::command);
    lines.execs().forEach(listing::command);
    return listing.out + DiagnosticText.of(lines.diagnostics());
  }

  private void command(RunCommand command) {
    out.append(place(command.span())).append(' ').append(command.engine().program()).append(' ');
    out.append(command.verb().name().toLowerCase(Locale.ROOT)).append('\n');
    for (Given<?> given : command.flags()) {
      out.append("  --")
          .append(given.kind().name())
          .append(' ')
          .append(place(given.value().span()));
      out.append(' ').append(given.value().written()).append(": ");
      out.append(reading(given.reading())).append('\n');
    }
    command.openings().forEach(o -> out.append("  open ").append(shown(o)).append('\n'));
    out.append("  image ").append(command.image().map(Listing::shown).orElse("unknown"));
    out.append("\n  words ").append(command.wordsKnown() ? "" : "unknown");
    command.words().forEach(w -> out.append(" [").append(shown(w)).append(']'));
    out.append('\n');
  }

  private static String reading(Reading<?> reading) {
    return switch (reading) {
      case Reading.Known<?> known -> value(known.value());
      case Reading.Unknown<?> unknown -> "unknown for " + unknown.piece().written();
      case Reading.Refused<?> refused -> "refused";
    };
  }

  private static String value(Object value) {
    return switch (value) {
      case Piece piece -> shown(piece);
      case Reading<?> reading -> reading(reading);
      case Optional<?> optional -> optional.map(Listing::value).orElse("none");
      case Collection<?> many -> many.stream().map(Listing::value).toList().toString();
      case Map<?, ?> map -> new TreeMap<>(map).toString();
      case Record spec -> record(spec);
      default -> value.toString();
    };
  }

  private static String record(Record spec) {
    StringBuilder fields = new StringBuilder(spec.getClass().getSimpleName());
    for (var component : spec.getClass().getRecordComponents()) {
      if (component.getName().equals("whole")) {
        continue;
      }
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        String shown = value(accessor.invoke(spec));
        if (!List.of("none", "[]", "{}", "false", "OptionalLong.empty", "OptionalInt.empty")
            .contains(shown)) {
          fields.append(' ').append(component.getName()).append('=').append(shown);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return "(" + fields + ")";
  }

  private static String shown(Piece piece) {
    return piece.isKnown() ? piece.text() : "<" + piece.written() + ">";
  }

  private static String place(Span span) {
    Position from = span.from();
    return from.line() + ":" + from.column() + "-" + (span.end() - span.start());
  }
}
