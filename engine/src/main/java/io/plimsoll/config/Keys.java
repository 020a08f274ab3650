package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.document.Broken;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the keys of one mapping of {@code plimsoll.yaml}; a key that nobody knows is an error. */
final class Keys {
  private final Mapping mapping;
  private final Consumer<Diagnostic> reports;

  /**
   * The keys of a mapping.
   *
   * @param known all names it may have
   */
  Keys(Mapping mapping, List<String> known, String where, Consumer<Diagnostic> reports) {
    this.mapping = mapping;
    this.reports = reports;
    for (Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.name())) {
        unknown(entry.key(), known, where);
      }
    }
  }

  private void unknown(Scalar key, List<String> known, String where) {
    String message = where + " has no key `" + key.text() + "`";
    Diagnostic d = Diagnostic.at(key.place(), Code.E0701, message);
    reports.accept(
        Nearest.of(key.text(), known)
            .map(n -> d.help("did you mean `" + n + "`?").edit(key.place(), n))
            .orElseGet(() -> d.help("keys are " + String.join(", ", known))));
  }

  Span span() {
    return mapping.place();
  }

  /** The value of a key; nothing written counts as not given. */
  Optional<DocumentNode> node(String key) {
    return mapping.get(key).filter(n -> !(n instanceof Scalar s && s.isNull()));
  }

  Optional<Written<String>> text(String key) {
    return node(key).flatMap(this::text);
  }

  Optional<Written<String>> text(DocumentNode node) {
    return switch (node) {
      case Scalar s when !s.isNull() -> Optional.of(new Written<>(s.text(), s.place()));
      case Scalar s -> wrong(s, "a text");
      case Sequence s -> wrong(s, "a text");
      case Mapping m -> wrong(m, "a text");
      case Broken reported -> Optional.empty();
    };
  }

  boolean flag(String key) {
    return node(key)
        .flatMap(
            n ->
                n instanceof Scalar s && s.bool().isPresent()
                    ? s.bool()
                    : wrong(n, "true or false"))
        .orElse(false);
  }

  /** A whole number within bounds, both included. */
  OptionalLong number(String key, long least, long most) {
    Optional<DocumentNode> node = node(key);
    if (node.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong number = node.get() instanceof Scalar s ? s.number() : OptionalLong.empty();
    if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
      wrong(node.get(), "a whole number from " + least + " to " + most);
      return OptionalLong.empty();
    }
    return number;
  }

  /** A list of texts; a single text is a list of one. */
  List<Written<String>> texts(String key) {
    return node(key).map(this::texts).orElse(List.of());
  }

  private List<Written<String>> texts(DocumentNode node) {
    List<Written<String>> all = new ArrayList<>();
    for (DocumentNode item : items(node)) {
      text(item).ifPresent(all::add);
    }
    return all;
  }

  private List<DocumentNode> items(DocumentNode node) {
    return switch (node) {
      case Sequence s -> s.items();
      case Scalar s -> List.of(s);
      case Mapping m -> {
        wrong(m, "a list of texts");
        yield List.of();
      }
      case Broken reported -> List.of();
    };
  }

  /** The members of a list of mappings. */
  List<Mapping> mappings(String key) {
    Optional<DocumentNode> node = node(key);
    if (node.isEmpty() || node.get() instanceof Broken) {
      return List.of();
    }
    if (!(node.get() instanceof Sequence list)) {
      wrong(node.get(), "a list of mappings");
      return List.of();
    }
    List<Mapping> all = new ArrayList<>();
    for (DocumentNode item : list.items()) {
      if (item instanceof Mapping m) {
        all.add(m);
      } else if (!(item instanceof Broken)) {
        wrong(item, "a mapping");
      }
    }
    return all;
  }

  Optional<Mapping> mapping(String key) {
    return node(key)
        .flatMap(
            n ->
                switch (n) {
                  case Mapping m -> Optional.of(m);
                  case Broken reported -> Optional.<Mapping>empty();
                  case Scalar s -> wrong(s, "a mapping");
                  case Sequence s -> wrong(s, "a mapping");
                });
  }

  List<Mapping.Entry> entries(String key) {
    return mapping(key).map(m -> List.copyOf(m.entries())).orElse(List.of());
  }

  /** A word of a closed set. */
  <T> Optional<Written<T>> word(
      DocumentNode node, Function<String, Optional<T>> meaning, List<String> words) {
    Optional<Written<String>> text = text(node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = meaning.apply(text.get().value());
    if (value.isEmpty()) {
      Span place = text.get().span();
      Diagnostic d =
          Diagnostic.at(
              place,
              Code.E0705,
              "`" + text.get().value() + "` is none of " + String.join(", ", words));
      reports.accept(
          Nearest.of(text.get().value(), words)
              .map(n -> d.help("did you mean `" + n + "`?").edit(place, n))
              .orElse(d));
    }
    return value.map(v -> new Written<>(v, text.get().span()));
  }

  private <T> Optional<T> wrong(DocumentNode node, String wanted) {
    reports.accept(
        Diagnostic.at(
            node.place(), Code.E0705, wanted + " is wanted here, and this is " + node.kind()));
    return Optional.empty();
  }
}
