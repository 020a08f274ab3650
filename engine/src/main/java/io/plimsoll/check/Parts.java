package io.plimsoll.check;

import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parts of a typed expression. */
public final class Parts {
  private Parts() {}

  /** Calls {@code use} with the expression and with everything inside it. */
  public static void each(TypedExpr expr, Consumer<TypedExpr> use) {
    use.accept(expr);
    for (TypedExpr part : of(expr)) {
      each(part, use);
    }
  }

  /** The expressions directly inside one; bodies of functions do not count. */
  public static List<TypedExpr> of(TypedExpr expr) {
    return switch (expr) {
      case TypedExpr.Constant e -> List.of();
      case TypedExpr.Local e -> List.of();
      case TypedExpr.OfParameter e -> List.of();
      case TypedExpr.OfLet e -> List.of();
      case TypedExpr.OfView e -> List.of();
      case TypedExpr.FieldOf e -> List.of(e.receiver());
      case TypedExpr.IfPresent e -> List.of(e.value(), e.then());
      case TypedExpr.Index e -> List.of(e.receiver(), e.index());
      case TypedExpr.Builtin e -> e.arguments();
      case TypedExpr.Call e -> e.arguments();
      case TypedExpr.Not e -> List.of(e.operand());
      case TypedExpr.Negative e -> List.of(e.operand());
      case TypedExpr.Logic e -> List.of(e.left(), e.right());
      case TypedExpr.Comparison e -> List.of(e.left(), e.right());
      case TypedExpr.Arithmetic e -> List.of(e.left(), e.right());
      case TypedExpr.IfAbsent e -> List.of(e.left(), e.right());
      case TypedExpr.Otherwise e -> List.of(e.left(), e.right());
      case TypedExpr.StateTest e -> List.of(e.operand());
      case TypedExpr.TypeTest e -> List.of(e.operand());
      case TypedExpr.Conditional e -> List.of(e.condition(), e.consequence(), e.alternative());
      case TypedExpr.Match e -> match(e);
      case TypedExpr.Quantified e -> with(List.of(e.binding()), List.of(e.body()));
      case TypedExpr.CountOf e -> List.of(e.collection());
      case TypedExpr.CountWhere e -> with(e.bindings(), List.of());
      case TypedExpr.Collection e -> e.elements();
      case TypedExpr.MapOf e -> {
        List<TypedExpr> all = new ArrayList<>();
        e.entries().forEach(p -> all.addAll(List.of(p.key(), p.value())));
        yield all;
      }
      case TypedExpr.Comprehension e -> {
        List<TypedExpr> results = new ArrayList<>(e.key().stream().toList());
        results.add(e.value());
        yield with(e.bindings(), results);
      }
      case TypedExpr.TextOf e -> {
        List<TypedExpr> all = new ArrayList<>();
        for (TypedExpr.Part part : e.parts()) {
          if (part instanceof TypedExpr.Part.Inserted i) {
            all.add(i.value());
          }
        }
        yield all;
      }
      case TypedExpr.RecordOf e -> e.fields().stream().map(TypedExpr.FieldValue::value).toList();
    };
  }

  private static List<TypedExpr> match(TypedExpr.Match e) {
    List<TypedExpr> all = new ArrayList<>();
    all.add(e.subject());
    for (TypedExpr.Arm arm : e.arms()) {
      arm.guard().ifPresent(all::add);
      all.add(arm.value());
    }
    return all;
  }

  private static List<TypedExpr> with(List<TypedBinding> bindings, List<TypedExpr> results) {
    List<TypedExpr> all = new ArrayList<>();
    for (TypedBinding binding : bindings) {
      all.add(binding.source());
      binding.where().ifPresent(all::add);
    }
    all.addAll(results);
    return all;
  }
}
