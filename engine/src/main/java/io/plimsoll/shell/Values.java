package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns expanded text into the value of a variable. */
final class Values {
  private Values() {}

  static Environment.Value of(Word word) {
    Optional<String> known = word.known();
    if (known.isPresent()) {
      return new Environment.Known(known.get());
    }
    return new Environment.Partial(word.parts());
  }

  static Environment.Value of(List<Flat> flats) {
    Optional<String> known = known(flats);
    if (known.isPresent()) {
      return new Environment.Known(known.get());
    }
    List<Part> parts = new ArrayList<>();
    for (Flat flat : flats) {
      parts.add(
          switch (flat) {
            case Flat.Fixed fixed -> fixed.part();
            case Flat.Spread spread -> new Part.Literal(spread.text(), false);
          });
    }
    return new Environment.Partial(parts);
  }

  /** The text of these pieces if they have no hole. */
  static Optional<String> known(List<Flat> flats) {
    StringBuilder text = new StringBuilder();
    for (Flat flat : flats) {
      switch (flat) {
        case Flat.Spread spread -> text.append(spread.text());
        case Flat.Fixed fixed -> {
          switch (fixed.part()) {
            case Part.Literal literal -> text.append(literal.text());
            case Part.Pattern pattern -> text.append(pattern.text());
            case Part.Hole hole -> {
              return Optional.empty();
            }
          }
        }
      }
    }
    return Optional.of(text.toString());
  }

  /** A value with more behind it. */
  static Environment.Value append(Environment.Value before, Environment.Value after) {
    List<Part> parts = new ArrayList<>();
    for (Environment.Value value : List.of(before, after)) {
      switch (value) {
        case Environment.Known known -> parts.add(new Part.Literal(known.text(), false));
        case Environment.Partial partial -> parts.addAll(partial.parts());
        case Environment.Unset unset -> parts.addAll(List.of());
        case Environment.Unknown unknown -> {
          return unknown;
        }
      }
    }
    boolean whole = parts.stream().noneMatch(Part.Hole.class::isInstance);
    if (!whole) {
      return new Environment.Partial(parts);
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text());
        case Part.Pattern pattern -> text.append(pattern.text());
        case Part.Hole hole -> text.append(hole.raw());
      }
    }
    return new Environment.Known(text.toString());
  }
}
