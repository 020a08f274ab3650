package io.plimsoll.syntax;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One policy file.
 *
 * @param comments all comments that document nothing, in order of the text
 */
public record PolicyFile(
    Source source,
    Optional<Edition> edition,
    Optional<PackageDeclaration> packageDeclaration,
    List<Import> imports,
    List<Declaration> declarations,
    List<Comment> comments)
    implements Node {

  public PolicyFile {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
  }

  @Override
  public Span span() {
    return source.all();
  }

  /** The {@code edition} line: the version of the language that the file is written in. */
  public record Edition(int number, Span span) implements Node {}

  /** The {@code package} line. */
  public record PackageDeclaration(Optional<Docs> docs, QualifiedName name, Span span)
      implements Node {}
}
