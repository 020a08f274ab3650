package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.EnumType;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Truth;
import java.util.Locale;
import java.util.Optional;

/** Functions on image references and digests. */
enum ImageBuiltins implements Builtin {
  TO_REF,
  WITH_DIGEST,
  TO_DIGEST,
  IS_SAME_REPOSITORY;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case TO_REF -> reference((Text) a[0]);
      case WITH_DIGEST ->
          a[1] instanceof Digest digest ? withDigest((ImageRef) a[0], digest) : Absent.ABSENT;
      case TO_DIGEST -> {
        Optional<Unknown> holes = Operands.holes(a);
        yield holes.isPresent() ? holes.get() : digest(a[0]);
      }
      case IS_SAME_REPOSITORY ->
          Equality.equal(
              ((ImageRef) a[0]).field("repository"), ((ImageRef) a[1]).field("repository"));
    };
  }

  private static Value reference(Text text) {
    ImageRef ref = ImageRef.of(text);
    return text.isKnown() && Truth.isFalse(ref.field("well_formed")) ? Absent.ABSENT : ref;
  }

  private static Value digest(Value text) {
    Digest digest = new Digest(Operands.text(text), text.origin());
    return digest.isWellFormed() ? digest : Absent.ABSENT;
  }

  /** Cuts a digest that is there, as far as it can be seen, and writes the new one. */
  private static Value withDigest(ImageRef ref, Digest digest) {
    Text text = ref.text();
    for (int i = 0; i < text.pieces().size(); i++) {
      String piece = text.pieces().get(i);
      if (piece.indexOf('@') >= 0) {
        var pieces = new java.util.ArrayList<>(text.pieces().subList(0, i));
        pieces.add(piece.substring(0, piece.indexOf('@')));
        text = new Text(pieces, text.holes().subList(0, i), text.origin());
        break;
      }
    }
    return ImageRef.of(text.plus(Text.of("@" + digest.text())));
  }

  /**
   * {@code to_platform}: {@code os/arch} or {@code os/arch/variant}; processors by the names that
   * OCI gives them (image specification, "Platform variants"; Go's {@code GOARCH}).
   */
  record ToPlatform(NodeMaker nodes) implements Builtin {
    @Override
    public Value call(Value[] a, Ambient ambient) {
      Optional<Unknown> holes = Operands.holes(a);
      return holes.isPresent() ? holes.get() : platform(Operands.text(a[0]), a[0]);
    }

    private Value platform(String text, Value from) {
      String[] parts = text.toLowerCase(Locale.ROOT).split("/", -1);
      EnumType systems = nodes.schema().enumeration("Os").orElseThrow();
      boolean named = parts.length == 2 || parts.length == 3;
      for (String part : parts) {
        named &= !part.isEmpty() && part.chars().allMatch(c -> c < 128 && isNameCharacter(c));
      }
      if (!named || !systems.constants().contains(parts[0])) {
        return Absent.ABSENT;
      }
      var node =
          nodes
              .node("Platform", from.origin())
              .set("os", nodes.constant("Os", parts[0]))
              .set("arch", Text.of(architecture(parts[1])))
              .set("text", from);
      if (parts.length == 3) {
        node.set("variant", Text.of(parts[2]));
      }
      return nodes.build(node);
    }

    private static boolean isNameCharacter(int c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static String architecture(String name) {
      return switch (name) {
        case "x86_64", "x86-64" -> "amd64";
        case "aarch64" -> "arm64";
        case "i386", "i686", "x86" -> "386";
        case "armhf", "armel" -> "arm";
        default -> name;
      };
    }
  }
}
