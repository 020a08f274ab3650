package io.plimsoll.builtin;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import java.util.List;
import java.util.Optional;

/** Tests for formats of texts. */
enum FormatBuiltins implements Builtin {
  IS_SEMVER,
  IS_GIT_HASH,
  IS_EMAIL,
  IS_SPDX,
  LICENCES,
  HAS_FORMAT;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Optional<Unknown> holes = Operands.holes(a);
    if (holes.isPresent()) {
      return this == HAS_FORMAT && format(a).equals("any_text") ? Value.Bool.TRUE : holes.get();
    }
    String s = Operands.text(a[0]);
    return switch (this) {
      case IS_SEMVER -> Value.Bool.of(Formats.isSemver(s));
      case IS_GIT_HASH -> Value.Bool.of(Formats.isGitHash(s));
      case IS_EMAIL -> Value.Bool.of(Formats.isEmail(s));
      case IS_SPDX -> Value.Bool.of(Spdx.isExpression(s));
      case LICENCES -> licences(s);
      case HAS_FORMAT -> Value.Bool.of(hasFormat(s, format(a)));
    };
  }

  private static String format(Value[] a) {
    return ((Value.Constant) a[1]).name();
  }

  private static Value licences(String s) {
    Optional<List<String>> ids = Spdx.licences(s);
    return ids.isPresent()
        ? Listing.set(ids.get().stream().map(Text::of).toList())
        : Gaps.computation("\"" + s + "\" is no SPDX expression");
  }

  private static boolean hasFormat(String s, String format) {
    return switch (format) {
      case "any_text" -> true;
      case "url" -> Url.parse(Text.of(s)).isPresent() && s.chars().noneMatch(c -> c <= ' ');
      case "rfc3339" -> Times.instant(s).isPresent();
      case "spdx" -> Spdx.isExpression(s);
      case "git_hash" -> Formats.isGitHash(s);
      case "semver" -> Formats.isSemver(s);
      case "email" -> Formats.isEmail(s);
      default -> throw new IllegalArgumentException("LabelFormat has no constant " + format);
    };
  }
}
