package io.plimsoll.parse;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Import;
import io.plimsoll.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads a file one declaration at a time, so that a mistake costs the declaration it stands in and
 * no other.
 */
final class FileParser {
  private final Tokens tokens;
  private final CommonTokenStream stream;
  private final PlimParser parser;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final DocComments docs;
  private final DeclarationBuilder builder;

  private Optional<PolicyFile.Edition> edition = Optional.empty();
  private Optional<PolicyFile.PackageDeclaration> packageDeclaration = Optional.empty();
  private final List<Import> imports = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private int position;

  FileParser(Tokens tokens) {
    this.tokens = tokens;
    this.stream = new CommonTokenStream(new ListTokenSource(tokens.visible()));
    this.parser = new PlimParser(stream);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    this.docs = new DocComments(tokens);
    this.builder = new DeclarationBuilder(new Builder(tokens, docs, diagnostics));
  }

  Parsed parse() {
    while (tokens.type(position) != Token.EOF) {
      switch (tokens.type(position)) {
        case PlimLexer.EDITION ->
            header(PlimParser.RULE_editionDecl, PlimParser::editionDecl, this::edition);
        case PlimLexer.PACKAGE ->
            header(PlimParser.RULE_packageDecl, PlimParser::packageDecl, this::packageName);
        case PlimLexer.IMPORT ->
            header(PlimParser.RULE_importDecl, PlimParser::importDecl, this::importLine);
        default -> declaration();
      }
    }
    diagnostics.addAll(docs.misplaced());
    diagnostics.sort(Comparator.comparingInt((Diagnostic d) -> d.place().orElseThrow().start()));
    return new Parsed(
        new PolicyFile(
            tokens.source(), edition, packageDeclaration, imports, declarations, docs.comments()),
        diagnostics);
  }

  private <C extends ParserRuleContext> void header(
      int rule, Function<PlimParser, C> production, Consumer<C> use) {
    int start = position;
    Optional<C> context = read(start, production);
    if (context.isPresent() && endsCleanly(context.get())) {
      use.accept(context.get());
      position = behind(context.get());
    } else {
      fail(rule, start);
    }
  }

  private void edition(PlimParser.EditionDeclContext context) {
    if (edition.isPresent() || packageDeclaration.isPresent() || hasContents()) {
      diagnostics.add(StructureErrors.headerTooLate(tokens.span(context), "edition", "first"));
    } else {
      edition = builder.edition(context);
    }
  }

  private void packageName(PlimParser.PackageDeclContext context) {
    if (packageDeclaration.isPresent() || hasContents()) {
      diagnostics.add(
          StructureErrors.headerTooLate(
              tokens.span(context), "package", "once, before imports and declarations"));
    } else {
      packageDeclaration = Optional.of(builder.packageDeclaration(context));
    }
  }

  private void importLine(PlimParser.ImportDeclContext context) {
    if (!declarations.isEmpty()) {
      diagnostics.add(
          StructureErrors.headerTooLate(tokens.span(context), "import", "before the declarations"));
    }
    imports.add(builder.importLine(context));
  }

  private boolean hasContents() {
    return !imports.isEmpty() || !declarations.isEmpty();
  }

  private void declaration() {
    int start = position;
    Optional<PlimParser.DeclContext> context = read(start, PlimParser::decl);
    if (context.isPresent() && endsCleanly(context.get())) {
      declarations.add(builder.declaration(context.get()));
      position = behind(context.get());
    } else {
      int stop = fail(PlimParser.RULE_decl, start);
      declarations.add(BrokenDeclarations.of(tokens, start, stop));
    }
  }

  private <C extends ParserRuleContext> Optional<C> read(
      int start, Function<PlimParser, C> production) {
    parser.reset();
    stream.seek(start);
    try {
      return Optional.of(production.apply(parser));
    } catch (ParseCancellationException stopped) {
      // What is wrong is found out anew, by walking the grammar: see Viable.
      return Optional.empty();
    }
  }

  private int behind(ParserRuleContext context) {
    return context.getStop().getTokenIndex() + 1;
  }

  /** Whether a new item or the end follows; what ends with a brace ends there in any case. */
  private boolean endsCleanly(ParserRuleContext context) {
    return switch (tokens.type(behind(context))) {
      case Token.EOF,
          PlimLexer.EDITION,
          PlimLexer.PACKAGE,
          PlimLexer.IMPORT,
          PlimLexer.PUB,
          PlimLexer.PARAM,
          PlimLexer.LET,
          PlimLexer.FN,
          PlimLexer.RULE,
          PlimLexer.PROFILE,
          PlimLexer.WAIVE,
          PlimLexer.TEST ->
          true;
      default -> isBlock(context.getStart().getType());
    };
  }

  private static boolean isBlock(int type) {
    return type == PlimLexer.RULE
        || type == PlimLexer.PROFILE
        || type == PlimLexer.WAIVE
        || type == PlimLexer.TEST;
  }

  /** Reports what is wrong with an item and returns the index at which it ends. */
  private int fail(int rule, int start) {
    Place place = Place.find(parser.getATN(), rule, tokens, start);
    diagnostics.add(SyntaxErrors.explain(place));
    position = tokens.nextDeclaration(Math.max(start + 1, place.index()));
    docs.discard(start, position);
    return position;
  }
}
