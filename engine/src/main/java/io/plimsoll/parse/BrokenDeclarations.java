package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Declaration.Kind;
import io.plimsoll.syntax.Name;
import java.util.Optional;

/** Keeps the name of a declaration that could not be read, so that its uses are no errors too. */
final class BrokenDeclarations {
  private BrokenDeclarations() {}

  /** The declaration from one token up to another, which does not belong to it. */
  static Declaration.Broken of(Tokens tokens, int start, int end) {
    boolean isPublic = tokens.type(start) == PlimLexer.PUB;
    int word = isPublic ? start + 1 : start;
    Kind kind = kind(tokens.type(word));
    Optional<Name> name = kind == Kind.NOTHING ? Optional.empty() : name(tokens, word + 1, end);
    return new Declaration.Broken(
        kind, isPublic, name, tokens.span(tokens.at(start), tokens.at(Math.max(start, end - 1))));
  }

  private static Kind kind(int type) {
    return switch (type) {
      case PlimLexer.PARAM -> Kind.PARAM;
      case PlimLexer.LET -> Kind.LET;
      case PlimLexer.FN -> Kind.FN;
      case PlimLexer.RULE -> Kind.RULE;
      case PlimLexer.PROFILE -> Kind.PROFILE;
      case PlimLexer.WAIVE -> Kind.WAIVER;
      case PlimLexer.TEST -> Kind.TEST;
      default -> Kind.NOTHING;
    };
  }

  /** The word behind the declaration word, if it is one; of a dotted name the last part. */
  private static Optional<Name> name(Tokens tokens, int first, int end) {
    int index = first;
    while (index + 2 < end
        && (tokens.type(index + 1) == PlimLexer.DOT || tokens.type(index + 1) == PlimLexer.SLASH)) {
      index += 2;
    }
    String text = index < end ? tokens.text(index) : "";
    return !text.isEmpty() && Character.isLetter(text.charAt(0))
        ? Optional.of(new Name(text, tokens.span(index)))
        : Optional.empty();
  }
}
