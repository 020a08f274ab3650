package io.plimsoll.value;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Pattern;

/** {@code x matches pattern}: the whole text, also one that is known in part. */
public final class Matching {
  private Matching() {}

  /** The text of a value that is matched as text. */
  public static Value text(Value value, Pattern pattern) {
    return switch (value) {
      case Unknown unknown -> unknown;
      case Text text -> Truth.of(pattern.matches(text.pieces()), text);
      case ImageRef ref -> reference(ref, pattern);
      case FilePath path -> path(path, pattern);
      case Parsed parsed -> Value.Bool.of(pattern.matches(parsed.written()));
      case Node node -> text(node.get("text"), pattern);
      default -> Value.Bool.of(pattern.matches(Show.text(value)));
    };
  }

  /** A reference matches by its repository; with a colon in the pattern by repository and tag. */
  public static Value reference(ImageRef ref, Pattern pattern) {
    Value repository = ref.field("repository");
    if (pattern.source().indexOf(':') < 0) {
      return text(repository, pattern);
    }
    Value tag = ref.field("tag");
    if (!(repository instanceof Text name)) {
      return repository;
    }
    return switch (tag) {
      case Text t -> text(name.plus(Text.of(":")).plus(t), pattern);
      case Unknown u -> text(name.plus(Text.of(":")).plus(Texts.asText(u, "${…}")), pattern);
      default -> text(name, pattern);
    };
  }

  /** A path with a hole may hold {@code ..} there: nothing is decided. */
  public static Value path(FilePath path, Pattern pattern) {
    return path.known()
        .<Value>map(p -> Value.Bool.of(pattern.matches(p)))
        .orElseGet(() -> Gaps.unknown(path));
  }
}
