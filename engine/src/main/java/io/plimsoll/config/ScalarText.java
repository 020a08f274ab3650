package io.plimsoll.config;

import io.plimsoll.check.Cidrs;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.model.Cidr;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.model.VersionRange;
import io.plimsoll.notation.CapabilityNames;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.Pattern;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.pattern.Regexes;
import io.plimsoll.schema.EnumType;
import io.plimsoll.type.Type;
import java.util.List;
import java.util.Optional;

/** Plain text as a value of a type without parts: the tags of the language are left out. */
final class ScalarText {
  private static final String CAPABILITY = "Capability";
  private static final int MODE_DIGITS = 4;

  private ScalarText() {}

  static Reading basic(Type.Basic type, String text) {
    return switch (type) {
      case BOOL -> bool(text);
      case INT -> Quantities.integer(text);
      case DECIMAL -> Quantities.decimal(text);
      case STRING -> Reading.of(Text.of(text));
      case BYTES -> Quantities.bytes(text);
      case DURATION -> Quantities.duration(text);
      case INSTANT -> Quantities.instant(text);
      case DATE -> Quantities.date(text);
      case VERSION ->
          valid(
              text.chars().anyMatch(c -> c >= '0' && c <= '9'),
              Version.of(text, Version.Scheme.LITERAL),
              "a version with a number, as in `1.2.3`");
      case VERSION_RANGE ->
          VersionRange.parse(text)
              .map(Reading::of)
              .orElseGet(
                  () -> Reading.wrong("bounds as in `>=1.2 <2`, alternatives as in `<1 || >=2`"));
      case REGEX -> pattern(Regexes.compile(text));
      case GLOB -> pattern(Globs.compile(text));
      case CIDR ->
          valid(Cidrs.isValid(text), Cidr.of(text), "an address with a prefix, as in `10.0.0.0/8`");
      case DIGEST ->
          valid(
              Digest.of(text).isWellFormed(),
              Digest.of(text),
              "an algorithm and all of its digits, as in `sha256:…` with 64 of them");
      case IMAGE_REF -> image(text);
      case PATH -> valid(!text.isEmpty(), FilePath.of(text), "a path, as in `/srv/app`");
      case URL ->
          Url.parse(Text.of(text))
              .map(Reading::of)
              .orElseGet(() -> Reading.wrong("an address, as in `https://example.com/x`"));
      case MODE -> mode(text);
    };
  }

  private static Reading valid(boolean isValid, Value value, String help) {
    return isValid ? Reading.of(value) : Reading.wrong(help);
  }

  private static Reading bool(String text) {
    return switch (text) {
      case "true" -> Reading.of(Value.Bool.TRUE);
      case "false" -> Reading.of(Value.Bool.FALSE);
      default -> Reading.wrong("`true` or `false`");
    };
  }

  private static Reading image(String text) {
    ImageRef ref = ImageRef.of(text);
    boolean isValid = ref.field("well_formed") instanceof Value.Bool b && b.value();
    return valid(isValid, ref, "lower case, `registry/path:tag@digest`, as in `alpine:3.20`");
  }

  /** Octal digits, whether they have the prefix of the language, a leading zero or neither. */
  private static Reading mode(String text) {
    String digits = text.startsWith("0o") ? text.substring(2) : text;
    String plain =
        digits.length() > MODE_DIGITS && digits.startsWith("0") ? digits.substring(1) : digits;
    boolean isValid =
        !plain.isEmpty()
            && plain.length() <= MODE_DIGITS
            && plain.chars().allMatch(c -> c >= '0' && c <= '7');
    return isValid
        ? Reading.of(Mode.of(Integer.parseInt(plain, 8)))
        : Reading.wrong("an octal file mode, as in `0755`");
  }

  private static <P extends Pattern> Reading pattern(PatternResult<P> result) {
    return switch (result) {
      case PatternResult.Compiled<P> c -> Reading.of(new Value.Pattern(c.pattern(), Origin.NONE));
      case PatternResult.Invalid<P> i ->
          Reading.wrong(i.help().isEmpty() ? i.message() : i.message() + "; " + i.help());
    };
  }

  /** A constant; a capability also with its prefix and in capitals, as runtimes print it. */
  static Reading constant(EnumType type, String text) {
    String name = type.name().equals(CAPABILITY) ? CapabilityNames.bare(text) : text;
    if (type.constants().contains(name)) {
      return Reading.of(Value.Constant.of(type, name));
    }
    Optional<String> near = Nearest.of(text, type.constants());
    return Reading.wrong(
        near.map(n -> "did you mean `" + n + "`?")
            .orElseGet(() -> "one of " + listed(type.constants())));
  }

  private static String listed(List<String> names) {
    int most = 12; // more fill the screen and help nobody
    String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() > most ? shown + ", …" : shown;
  }
}
