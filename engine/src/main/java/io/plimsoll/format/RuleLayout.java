package io.plimsoll.format;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Check;
import io.plimsoll.syntax.Clause;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.FixEdit;
import io.plimsoll.syntax.Meta;
import io.plimsoll.syntax.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays out rules: metadata and clauses in their order, keywords in a column. */
final class RuleLayout {
  private static final int METADATA = "severity".length();
  private static final int CLAUSES = "message".length();

  private final Layout layout;
  private final Comments comments;
  private final ExpressionLayout expressions;
  private final DeclarationLayout declarations;

  RuleLayout(Layout layout, ExpressionLayout expressions, DeclarationLayout declarations) {
    this.layout = layout;
    this.comments = layout.comments();
    this.expressions = expressions;
    this.declarations = declarations;
  }

  Doc rule(Declaration.Rule rule) {
    Doc head =
        Doc.of(
            Doc.text("rule " + rule.name().text() + " "),
            new Doc.Verbatim(rule.title().span().text()),
            comments.after(rule.title().span()));
    List<Layout.Item> lines = new ArrayList<>();
    rule.metadata().stream()
        .sorted(Comparator.comparingInt(RuleLayout::order))
        .forEach(m -> lines.add(new Layout.Item(m.span(), comments.around(m.span(), meta(m)))));
    List<Doc> body = new ArrayList<>();
    for (Layout.Item line : lines) {
      body.add(line.doc());
      body.add(Doc.BREAK);
    }
    if (!rule.params().isEmpty()) {
      body.add(layout.lines(declarations.items(rule.params())));
      body.add(Doc.BREAK);
    }
    for (int i = 0; i < rule.scopes().size(); i++) {
      body.add(i > 0 ? Doc.BREAK : Doc.EMPTY);
      body.add(body.isEmpty() ? Doc.EMPTY : Doc.BREAK);
      body.add(scope(rule.scopes().get(i)));
    }
    return layout.block(head, rule.span(), Doc.of(body), false);
  }

  private static int order(Meta meta) {
    return switch (meta) {
      case Meta.Severity ignored -> 0;
      case Meta.Unknown ignored -> 1;
      case Meta.Aliases ignored -> 2;
      case Meta.Refs ignored -> 3;
      case Meta.Tags ignored -> 4;
      case Meta.Deprecation ignored -> 5;
    };
  }

  private Doc meta(Meta meta) {
    return switch (meta) {
      case Meta.Severity m -> line("severity", METADATA, Doc.text(m.level().text()));
      case Meta.Unknown m -> line("unknown", METADATA, Doc.text(m.mode().text()));
      case Meta.Aliases m -> line("aliases", METADATA, layout.texts(m.ids()));
      case Meta.Refs m -> line("refs", METADATA, layout.texts(m.urls()));
      case Meta.Tags m -> line("tags", METADATA, layout.texts(m.words()));
      case Meta.Deprecation m -> line("deprecated", METADATA, Layout.plain(m.reason()));
    };
  }

  private static Doc line(String word, int width, Doc doc) {
    return Doc.of(Layout.keyword(word, width), doc);
  }

  private Doc scope(Scope scope) {
    List<Doc> docs = new ArrayList<>();
    docs.add(comments.before(scope.span()));
    List<Layout.Item> lines = new ArrayList<>();
    switch (scope) {
      case Scope.Target target ->
          target
              .where()
              .ifPresent(
                  w -> {
                    Span head = scope.span().before().to(w.span());
                    Doc line = Doc.of(Doc.text("where "), expressions.expression(w));
                    lines.add(new Layout.Item(head, Doc.of(line, comments.after(head))));
                  });
      case Scope.Each each -> {
        Span head = scope.span().before().to(each.bindings().getLast().span());
        Doc line = expressions.brackets().bindings("for ", each.bindings());
        lines.add(new Layout.Item(head, Doc.of(line, comments.after(head))));
      }
    }
    boolean hasHead = !lines.isEmpty();
    List<Layout.Item> further = new ArrayList<>(declarations.items(scope.lets()));
    scope.checks().forEach(c -> further.add(check(c)));
    if (hasHead) {
      docs.add(lines.getFirst().doc());
      docs.add(Doc.BREAK);
    }
    docs.add(layout.lines(further));
    return Doc.of(docs);
  }

  private Layout.Item check(Check check) {
    List<Doc> docs = new ArrayList<>();
    docs.add(comments.before(check.span()));
    docs.add(
        switch (check) {
          case Check.Require c -> head("require ", c, c.condition());
          case Check.DenyIf c -> head("deny if ", c, c.condition());
          case Check.Deny c -> {
            int start = c.span().start();
            Span word = c.span().source().span(start, start + "deny".length());
            yield Doc.of(Doc.text("deny"), comments.after(word));
          }
        });
    List<Doc> clauses = new ArrayList<>();
    check.clauses().stream()
        .sorted(Comparator.comparingInt(RuleLayout::order))
        .forEach(
            c -> {
              clauses.add(Doc.BREAK);
              clauses.add(comments.around(c.span(), clause(c)));
            });
    docs.add(Doc.nest(Layout.INDENT, Doc.of(clauses)));
    return new Layout.Item(check.span(), Doc.of(docs));
  }

  private Doc head(String words, Check check, Expr condition) {
    Span head = check.span().before().to(condition.span());
    // the further lines of a condition are indented more than the clauses
    Doc doc = Doc.nest(Layout.INDENT, expressions.expression(condition, Layout.INDENT));
    return Doc.of(Doc.text(words), doc, comments.after(head));
  }

  private static int order(Clause clause) {
    return switch (clause) {
      case Clause.Message ignored -> 0;
      case Clause.At ignored -> 1;
      case Clause.Note ignored -> 2;
      case Clause.Severity ignored -> 3;
      case Clause.Fix ignored -> 4;
    };
  }

  private Doc clause(Clause clause) {
    return switch (clause) {
      case Clause.Message c -> line("message", CLAUSES, expressions.expression(c.text()));
      case Clause.At c -> line("at", CLAUSES, expressions.expression(c.place()));
      case Clause.Note c -> line("note", CLAUSES, expressions.expression(c.text()));
      case Clause.Severity c -> line("severity", CLAUSES, Doc.text(c.level().text()));
      case Clause.Fix c -> {
        List<Doc> edits = c.edits().stream().map(this::edit).toList();
        Doc separator = Doc.of(Doc.text(","), Doc.LINE);
        Doc all =
            edits.size() == 1
                ? edits.getFirst()
                : Doc.group(Doc.nest(Layout.CONTINUED, Doc.join(edits, separator)));
        yield c.isSuggestion() ? Doc.of(Doc.text("fix suggest "), all) : line("fix", CLAUSES, all);
      }
    };
  }

  private Doc edit(FixEdit edit) {
    return switch (edit) {
      case FixEdit.Replace e -> edit("replace ", e.target(), " with ", e.text());
      case FixEdit.InsertBefore e -> edit("insert ", e.text(), " before ", e.anchor());
      case FixEdit.InsertAfter e -> edit("insert ", e.text(), " after ", e.anchor());
      case FixEdit.Delete e -> Doc.of(Doc.text("delete "), expressions.expression(e.target()));
    };
  }

  private Doc edit(String word, Expr first, String between, Expr second) {
    return Doc.of(
        Doc.text(word),
        expressions.expression(first),
        Doc.text(between),
        expressions.expression(second));
  }
}
