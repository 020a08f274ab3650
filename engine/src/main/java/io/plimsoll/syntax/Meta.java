package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A metadata line of a rule; no kind is there twice. */
public sealed interface Meta extends Node {
  /** How bad a finding is. */
  record Severity(Name level, Span span) implements Meta {}

  /** What a verdict that cannot be given means. */
  record Unknown(Name mode, Span span) implements Meta {}

  /** Identifiers of the rule in other tools, {@code tool:ID}. */
  record Aliases(List<PlainText> ids, Span span) implements Meta {
    public Aliases {
      ids = List.copyOf(ids);
    }
  }

  /** Further reading. */
  record Refs(List<PlainText> urls, Span span) implements Meta {
    public Refs {
      urls = List.copyOf(urls);
    }
  }

  /** Free words to group rules by. */
  record Tags(List<PlainText> words, Span span) implements Meta {
    public Tags {
      words = List.copyOf(words);
    }
  }

  /** Why the rule should not be used any more. */
  record Deprecation(PlainText reason, Span span) implements Meta {}

  /** The first line of a kind. */
  static <M extends Meta> Optional<M> first(List<Meta> lines, Class<M> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
