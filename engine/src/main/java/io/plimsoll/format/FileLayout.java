package io.plimsoll.format;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Docs;
import io.plimsoll.syntax.Import;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out a file and its head. */
final class FileLayout {
  private final Comments comments;
  private final DeclarationLayout declarations;
  private final List<Doc> docs = new ArrayList<>();
  private Optional<Part> previous = Optional.empty();

  private FileLayout(Comments comments) {
    this.comments = comments;
    this.declarations = new DeclarationLayout(comments);
  }

  /** A part of the file; one that stands apart has blank lines around it. */
  private record Part(Span span, boolean standsApart) {}

  static Doc layout(PolicyFile file, Comments comments) {
    return new FileLayout(comments).file(file);
  }

  private Doc file(PolicyFile file) {
    file.edition().ifPresent(e -> add(e.span(), false, Doc.text("edition " + e.number())));
    file.packageDeclaration().ifPresent(this::packageDeclaration);
    boolean first = true;
    for (Import line : file.imports()) {
      if (first) {
        previous = previous.map(p -> new Part(p.span(), true));
        first = false;
      }
      add(line.span(), false, importLine(line));
    }
    boolean isHead = true;
    for (Declaration declaration : file.declarations()) {
      if (isHead) {
        previous = previous.map(p -> new Part(p.span(), true));
        isHead = false;
      }
      add(declarations.span(declaration), isBlock(declaration), declarations.layout(declaration));
    }
    if (previous.isEmpty()) {
      Doc only = comments.alone(file.span());
      return comments.hasCommentsAtEnd(file.span()) ? Doc.of(only, Doc.BREAK) : Doc.EMPTY;
    }
    docs.add(comments.atEnd(file.span()));
    return Doc.of(Doc.of(docs), Doc.BREAK);
  }

  private void add(Span span, boolean standsApart, Doc doc) {
    previous.ifPresent(
        p -> {
          docs.add(Doc.BREAK);
          if (p.standsApart() || standsApart || comments.isSeparated(p.span(), span)) {
            docs.add(Doc.BREAK);
          }
        });
    docs.add(comments.beforeDeclaration(span));
    docs.add(doc);
    docs.add(comments.after(span));
    previous = Optional.of(new Part(span, standsApart));
  }

  private static boolean isBlock(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Rule ignored -> true;
      case Declaration.Profile ignored -> true;
      case Declaration.Waiver ignored -> true;
      case Declaration.Test ignored -> true;
      case Declaration.Fn fn -> !fn.lets().isEmpty() || fn.docs().isPresent();
      case Declaration.Param ignored -> false;
      case Declaration.Let ignored -> false;
      case Declaration.Broken ignored -> false;
    };
  }

  private void packageDeclaration(PolicyFile.PackageDeclaration declaration) {
    Span span = documented(declaration.docs(), declaration.span());
    add(
        span,
        false,
        Doc.of(docs(declaration.docs()), Doc.text("package " + declaration.name().text())));
  }

  /** A declaration with its documentation. */
  static Span documented(Optional<Docs> docs, Span span) {
    return docs.map(d -> d.span().to(span)).orElse(span);
  }

  static Doc docs(Optional<Docs> docs) {
    List<Doc> lines = new ArrayList<>();
    docs.ifPresent(
        d -> {
          for (String line : d.text().split("\n", -1)) {
            lines.add(Doc.text(line.isEmpty() ? "///" : "/// " + line));
            lines.add(Doc.BREAK);
          }
        });
    return Doc.of(lines);
  }

  private Doc importLine(Import line) {
    String head = "import " + line.packageName().text();
    return switch (line) {
      case Import.Whole ignored -> Doc.text(head);
      case Import.Aliased aliased -> Doc.text(head + " as " + aliased.alias().text());
      case Import.Members members -> {
        List<BracketLayout.Element> names = new ArrayList<>();
        for (Name name : members.names()) {
          names.add(new BracketLayout.Element(name.span(), Doc.text(name.text())));
        }
        Span braces = members.packageName().span().after().to(members.span().after());
        yield Doc.of(
            Doc.text(head + "."),
            declarations.expressions().brackets().bracketed("{", names, "}", braces, Doc.SOFT));
      }
    };
  }
}
