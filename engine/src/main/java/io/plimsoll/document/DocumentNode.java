package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A node of a YAML or JSON document.
 *
 * <p>An alias is the node it stands for, with the place of the alias in its {@link Marks}; so the
 * tree has no cycles and no dangling names. Scalars are text: what {@code yes} or {@code 0440}
 * means differs between formats and is the reader's to say.
 */
public sealed interface DocumentNode permits Scalar, Sequence, Mapping, Broken {

  /** Where its content stands, without anchor and tag; of an alias: where the original stands. */
  Span span();

  Marks marks();

  /** Where it is used: the place of the alias, else of the node itself. */
  default Span place() {
    return marks().alias().orElse(span());
  }

  /** Its tag without the leading {@code !}, as {@code reset} or {@code tag:yaml.org,2002:str}. */
  default Optional<String> tag() {
    return marks().tag();
  }

  /** What a person calls such a node. */
  default String kind() {
    return switch (this) {
      case Scalar s -> s.isNull() ? "nothing" : s.isQuoted() ? "a text" : "`" + s.shortened() + "`";
      case Sequence s -> "a list";
      case Mapping m -> "a mapping";
      case Broken b -> "something unreadable";
    };
  }
}
