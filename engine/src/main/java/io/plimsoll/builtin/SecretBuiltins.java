package io.plimsoll.builtin;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Functions that find secrets. */
enum SecretBuiltins implements Builtin {
  IS_SECRET_NAME,
  ENTROPY,
  IS_SECRET_FILE;

  /** Four digits tell any two texts apart that a rule would. */
  private static final int ENTROPY_DIGITS = 4;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    if (this == IS_SECRET_FILE) {
      return isSecretFile((FilePath) a[0]);
    }
    Optional<Unknown> holes = Operands.holes(a);
    if (holes.isPresent()) {
      return holes.get();
    }
    String s = Operands.text(a[0]);
    return this == IS_SECRET_NAME
        ? Value.Bool.of(SecretNames.isSecret(s))
        : Value.Decimal.of(
            BigDecimal.valueOf(Entropy.of(s)).setScale(ENTROPY_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** The last part of a path with holes may be known, and may be enough. */
  private static Value isSecretFile(FilePath path) {
    if (path.known().isPresent()) {
      return Value.Bool.of(SecretFiles.isSecret(path.known().get()));
    }
    boolean byName =
        path.field("name") instanceof Text name
            && name.isKnown()
            && SecretFiles.isSecretName(name.written());
    return byName ? Value.Bool.TRUE : Gaps.unknown(path);
  }

  /** {@code secrets_in}: nodes of type {@code SecretMatch}, in the order of the text. */
  record SecretsIn(NodeMaker nodes) implements Builtin {
    @Override
    public Value call(Value[] a, Ambient ambient) {
      Optional<Unknown> holes = Operands.holes(a);
      if (holes.isPresent()) {
        return holes.get();
      }
      return Listing.list(
          SecretScan.of(Operands.text(a[0])).stream()
              .map(m -> node(nodes, m, a[0].origin()))
              .toList());
    }
  }

  /** A node of type {@code SecretMatch}. */
  static Node node(NodeMaker nodes, SecretScan.Match match, Origin origin) {
    var node =
        nodes
            .node("SecretMatch", origin)
            .set("kind", Text.of(match.kind()))
            .set("confidence", nodes.constant("Confidence", match.confidence().word()))
            .set("excerpt", Text.of(match.excerpt()));
    match.variable().ifPresent(name -> node.set("variable", Text.of(name)));
    return nodes.build(node);
  }
}
