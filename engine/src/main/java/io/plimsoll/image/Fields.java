package io.plimsoll.image;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads JSON objects leniently: what has another type than it should counts as not written. */
public final class Fields {
  private Fields() {}

  public static Optional<DocumentNode> node(Mapping in, String key) {
    return in.get(key).filter(n -> !(n instanceof Scalar s && s.isNull()));
  }

  public static Optional<Mapping> mapping(Mapping in, String key) {
    return node(in, key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  public static Optional<Scalar> scalar(Mapping in, String key) {
    return node(in, key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  public static Optional<String> text(Mapping in, String key) {
    return scalar(in, key).map(Scalar::text).filter(t -> !t.isEmpty());
  }

  public static OptionalLong number(Mapping in, String key) {
    Optional<Scalar> scalar = scalar(in, key);
    return scalar.isPresent() ? scalar.get().number() : OptionalLong.empty();
  }

  /** The items of a list; one that is missing is empty. */
  public static List<DocumentNode> items(Mapping in, String key) {
    return node(in, key)
        .filter(Sequence.class::isInstance)
        .map(n -> ((Sequence) n).items())
        .orElse(List.of());
  }

  public static List<Scalar> scalars(Mapping in, String key) {
    return items(in, key).stream()
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .toList();
  }

  public static List<Mapping> mappings(Mapping in, String key) {
    return items(in, key).stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .toList();
  }

  public static List<String> texts(Mapping in, String key) {
    return scalars(in, key).stream().map(Scalar::text).toList();
  }

  /** The texts of an object, such as annotations. */
  public static Map<String, String> entries(Mapping in, String key) {
    Map<String, String> all = new LinkedHashMap<>();
    mapping(in, key)
        .ifPresent(
            m ->
                m.entries()
                    .forEach(
                        e -> {
                          if (e.value() instanceof Scalar s) {
                            all.put(e.name(), s.text());
                          }
                        }));
    return all;
  }
}
