package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules for the fields of {@code RUN --mount}.
 *
 * <p>Fields count in order: {@code required} and {@code size} are judged by the type that stands
 * before them.
 */
final class MountChecks {
  private static final Set<String> TYPES = Set.of("bind", "cache", "tmpfs", "secret", "ssh");
  private static final Set<String> SHARING = Set.of("shared", "private", "locked");
  private static final Set<String> TRUTH =
      Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");
  private static final List<String> KEYS =
      List.of(
          "type",
          "from",
          "source",
          "src",
          "target",
          "dst",
          "destination",
          "readonly",
          "ro",
          "readwrite",
          "rw",
          "required",
          "size",
          "id",
          "sharing",
          "mode",
          "uid",
          "gid",
          "env");

  private final Step step;
  private final Mount mount;
  private final Reports diagnostics;
  private final Map<String, Word> seen = new TreeMap<>();
  private String type = "bind";
  private boolean typeKnown = true;
  private boolean refused;

  MountChecks(Step step, Mount mount, Reports diagnostics) {
    this.step = step;
    this.mount = mount;
    this.diagnostics = diagnostics;
  }

  void check() {
    mount.fields().forEach(this::field);
    if (typeKnown && !refused) {
      whole();
    }
  }

  private void field(Mount.Field field) {
    String key = canonical(field.key());
    seen.put(key, field.word());
    if (!KEYS.contains(field.key())) {
      unknownKey(field);
    } else if (field.value().isEmpty()) {
      if (key.equals("required")) {
        belongs(field, "required", "secret", "ssh");
      } else if (!key.equals("readonly") && !key.equals("readwrite")) {
        refuse(field.word().span(), Quoted.of(field.key()) + " has no value", "write `key=value`");
      }
    } else {
      Optional<String> value = value(field.value().get());
      value(field, key, value);
    }
  }

  private Optional<String> value(Word word) {
    Expanded expanded = step.value(word);
    return expanded.errors().isEmpty() ? expanded.text() : Optional.empty();
  }

  private static String canonical(String key) {
    return switch (key) {
      case "src" -> "source";
      case "dst", "destination" -> "target";
      case "ro" -> "readonly";
      case "rw" -> "readwrite";
      default -> key;
    };
  }

  private void value(Mount.Field field, String key, Optional<String> value) {
    switch (key) {
      case "type" -> {
        type = value.orElse("bind").toLowerCase(Locale.ROOT);
        typeKnown = value.isPresent();
        oneOf(field, Optional.of(type), TYPES);
      }
      case "sharing" -> oneOf(field, value.map(v -> v.toLowerCase(Locale.ROOT)), SHARING);
      case "readonly", "readwrite" -> oneOf(field, value, TRUTH);
      case "required" -> {
        belongs(field, "required", "secret", "ssh");
        oneOf(field, value, TRUTH);
      }
      case "size" -> {
        belongs(field, "size", "tmpfs");
        test(field, value.map(MountChecks::isSize).orElse(true), "a size such as `64m`");
      }
      case "mode" -> test(field, value.map(v -> isNumber(v, 8)).orElse(true), "an octal number");
      case "uid", "gid" -> test(field, value.map(v -> isNumber(v, 10)).orElse(true), "a number");
      default -> {
        // Names and paths may be anything.
      }
    }
  }

  private void belongs(Mount.Field field, String key, String... types) {
    if (typeKnown && !List.of(types).contains(type)) {
      refuse(
          field.word().span(),
          "`" + key + "` does not belong to a mount of type " + Quoted.of(type),
          "write `type=" + types[0] + "` before it");
    }
  }

  private void oneOf(Mount.Field field, Optional<String> value, Set<String> allowed) {
    if (value.isPresent() && !allowed.contains(value.get())) {
      List<String> shown =
          allowed.equals(TRUTH) ? List.of("true", "false") : allowed.stream().sorted().toList();
      test(field, false, String.join(" or ", shown));
    }
  }

  private void test(Mount.Field field, boolean good, String wanted) {
    if (!good) {
      refuse(
          field.word().span(),
          "`" + field.key() + "` of a mount must be " + wanted,
          "correct the value");
    }
  }

  private void unknownKey(Mount.Field field) {
    String question = Nearest.question(field.key(), KEYS);
    refuse(
        field.word().span(),
        "a mount has no field " + Quoted.of(field.key()),
        question.isEmpty() ? "fields are " + String.join(", ", KEYS) : question);
  }

  private void refuse(Span place, String message, String help) {
    refused = true;
    diagnostics.add(Refusals.flag(place, message, help));
  }

  /** Rules that need all fields. */
  private void whole() {
    boolean secret = type.equals("secret");
    if (!secret && !type.equals("ssh") && !type.equals("cache")) {
      reject(List.of("mode", "uid", "gid"));
    }
    if (!type.equals("cache")) {
      reject(List.of("sharing"));
    }
    if (secret) {
      reject(List.of("from"));
      if (seen.containsKey("source") && seen.containsKey("id")) {
        refuse(mount.span(), "a secret has either `id` or `source`", "remove one of the two");
      }
      if (!seen.containsKey("source") && !seen.containsKey("id") && !seen.containsKey("target")) {
        refuse(mount.span(), "a secret needs `id`, `source` or `target`", "write `id=name`");
      }
    }
    if (type.equals("ssh")) {
      reject(List.of("source"));
    }
    target();
  }

  private void target() {
    if (type.equals("secret") || type.equals("ssh")) {
      return;
    }
    Optional<Word> target = mount.value("target", "dst", "destination");
    if (target.flatMap(this::value).filter("/"::equals).isPresent()) {
      refuse(target.get().span(), "a mount cannot cover `/`", "mount it on a directory of its own");
    }
  }

  private void reject(List<String> keys) {
    for (String key : keys) {
      if (seen.containsKey(key)) {
        refuse(
            seen.get(key).span(),
            "a mount of type `" + type + "` has no `" + key + "`",
            "remove it");
      }
    }
  }

  private static boolean isNumber(String text, int radix) {
    return !text.isEmpty()
        && text.length() <= 10
        && text.chars().allMatch(c -> c >= '0' && c < '0' + radix);
  }

  /** A number with an optional unit: {@code 64m}, {@code 1.5GiB}. */
  private static boolean isSize(String text) {
    int i = 0;
    int digits = 0;
    boolean dot = false;
    while (i < text.length() && (isDigit(text.charAt(i)) || (text.charAt(i) == '.' && !dot))) {
      dot |= text.charAt(i) == '.';
      digits += isDigit(text.charAt(i)) ? 1 : 0;
      i++;
    }
    String unit = text.substring(i).strip().toLowerCase(Locale.ROOT);
    return digits > 0
        && Set.of(
                "", "b", "k", "m", "g", "t", "p", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib",
                "tib", "pib")
            .contains(unit);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
