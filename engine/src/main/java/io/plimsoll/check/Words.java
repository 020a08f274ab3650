package io.plimsoll.check;

import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Pattern;
import io.plimsoll.syntax.Text;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that stand in an expression, whatever they mean. */
final class Words {
  private final boolean fields;
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> bound = new HashSet<>();

  private Words(boolean fields) {
    this.fields = fields;
  }

  /** All names, those behind a dot too. */
  static Set<String> of(List<Expr> exprs) {
    Words all = new Words(true);
    all.add(exprs);
    return all.words;
  }

  /** The names that stand by themselves and that the expression does not bind itself. */
  static Set<String> names(Expr expr) {
    Words all = new Words(false);
    all.add(expr);
    all.words.removeAll(all.bound);
    return all.words;
  }

  private void add(Expr expr) {
    switch (expr) {
      case Expr.Ref e -> words.add(e.name().text());
      case Expr.FieldAccess e -> {
        if (fields) {
          words.add(e.field().text());
        }
        add(e.receiver());
      }
      case Expr.Call e -> {
        callee(e.callee());
        e.arguments().forEach(a -> add(a.value()));
      }
      case Expr.Index e -> add(List.of(e.receiver(), e.index()));
      case Expr.Unary e -> add(e.operand());
      case Expr.Binary e -> add(List.of(e.left(), e.right()));
      case Expr.Is e -> add(e.value());
      case Expr.Conditional e -> add(List.of(e.condition(), e.consequence(), e.alternative()));
      case Expr.Match e -> {
        add(e.subject());
        for (Expr.Arm arm : e.arms()) {
          binder(arm.pattern());
          arm.guard().ifPresent(g -> add(g));
          add(arm.value());
        }
      }
      case Expr.Quantified e -> {
        bindings(List.of(e.binding()));
        add(e.body());
      }
      case Expr.CountOf e -> add(e.collection());
      case Expr.CountWhere e -> bindings(e.bindings());
      case Expr.ListLiteral e -> add(e.elements());
      case Expr.SetLiteral e -> add(e.elements());
      case Expr.MapLiteral e -> e.entries().forEach(x -> add(List.of(x.key(), x.value())));
      case Expr.ListComprehension e -> {
        bindings(e.bindings());
        add(e.element());
      }
      case Expr.SetComprehension e -> {
        bindings(e.bindings());
        add(e.element());
      }
      case Expr.MapComprehension e -> {
        bindings(e.bindings());
        add(List.of(e.key(), e.value()));
      }
      case Expr.RecordLiteral e -> e.fields().forEach(f -> add(f.value()));
      case Text e -> text(e);
      default -> {}
    }
  }

  private void add(List<Expr> all) {
    all.forEach(e -> add(e));
  }

  private void binder(Pattern pattern) {
    if (pattern instanceof Pattern.Present p) {
      bound.add(p.binder().text());
    } else if (pattern instanceof Pattern.OfType t) {
      t.binder().ifPresent(b -> bound.add(b.text()));
    }
  }

  private void text(Text text) {
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Interpolation i) {
        add(i.value());
      }
    }
  }

  private void bindings(List<Binding> bindings) {
    for (Binding binding : bindings) {
      bound.add(binding.variable().text());
      add(binding.source());
      binding.where().ifPresent(w -> add(w));
    }
  }

  /** The name of a function is a name of its own only among all words. */
  private void callee(Expr callee) {
    if (fields || !(callee instanceof Expr.Ref)) {
      add(callee);
    }
  }
}
