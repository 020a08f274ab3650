package io.plimsoll.document;

import io.plimsoll.source.Span;
import tools.jackson.core.JsonToken;

/** The tokens of a text, one at a time, with their places in our own offsets. */
sealed interface Tokens permits YamlTokens, JsonTokens {

  /** Goes to the next token; false at the end of the text. */
  boolean advance() throws Unreadable;

  JsonToken token();

  /** The decoded text of a key or scalar; the name of an alias. */
  String text() throws Unreadable;

  /** The content of the token, without anchor and tag; empty for what is not written. */
  Span span();

  Scalar.Style style();

  Marks marks();

  boolean isAlias();

  /** Whether merge keys mean anything. */
  boolean merges();
}
