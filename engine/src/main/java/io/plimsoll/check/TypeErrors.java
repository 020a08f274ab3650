package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.Text;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** Values of another type than is wanted. */
final class TypeErrors {
  private TypeErrors() {}

  static Diagnostic mismatch(TypedExpr typed, Expr written, Type wanted, Session session) {
    Optional<Diagnostic> constant = constant(typed, written, wanted, session);
    if (constant.isPresent()) {
      return constant.get();
    }
    Diagnostic d =
        Diagnostic.at(
            typed.span(),
            Code.E0301,
            "this is `" + typed.type() + "`, wanted is `" + wanted + "`",
            "type `" + typed.type() + "`");
    return advice(typed, written, wanted, session).map(d::help).orElse(d);
  }

  /** A text or a name where a constant is wanted. */
  private static Optional<Diagnostic> constant(
      TypedExpr typed, Expr written, Type wanted, Session session) {
    if (!(wanted.required() instanceof Type.EnumOf e)) {
      return Optional.empty();
    }
    if (written instanceof Text t && t.literal().isPresent()) {
      return Optional.of(quoted(typed.span(), t.literal().get(), e, session));
    }
    if (written instanceof Expr.Ref r && session.types.constants(e).contains(r.name().text())) {
      String full = e.name() + "." + r.name().text();
      return Optional.of(
          Diagnostic.at(
                  typed.span(),
                  Code.E0301,
                  "`" + r.name().text() + "` is a name of type `" + typed.type() + "` here")
              .help("the constant is `" + full + "`")
              .edit(typed.span(), full));
    }
    return Optional.empty();
  }

  /** {@code severity == "high"}. */
  static Diagnostic quoted(Span span, String text, Type.EnumOf type, Session session) {
    Diagnostic d =
        Diagnostic.at(
            span, Code.E0304, "a constant of `" + type.name() + "` is no text", "type `String`");
    return session.types.constants(type).contains(text)
        ? d.help("a constant has no quotes: `" + text + "`").edit(span, text)
        : d.help("it has: " + NameErrors.shortened(session.types.constants(type), type.name()));
  }

  /** A way out for what is often mixed up. */
  static Optional<String> advice(TypedExpr typed, Expr written, Type wanted, Session session) {
    Type is = typed.type().required();
    Type target = wanted.required();
    String text = written.span().text();
    if (target == Basic.BOOL) {
      return Optional.of("a condition is `Bool`: compare it, or ask `is present`");
    }
    if (is == Basic.INT && target == Basic.DECIMAL && written instanceof Expr.Int) {
      return Optional.of("write `" + text + ".0`");
    }
    if (is == Basic.INT && target == Basic.BYTES && written instanceof Expr.Int) {
      return Optional.of("bytes have a unit: `" + text + "B`");
    }
    if (is == Basic.INT && target == Basic.DURATION && written instanceof Expr.Int) {
      return Optional.of("durations have a unit: `" + text + "s`");
    }
    if (is == Basic.DATE && target == Basic.INSTANT) {
      return Optional.of("a day begins at midnight UTC: `" + text + ".start`");
    }
    if (is == Basic.INSTANT && target == Basic.DATE) {
      return Optional.of("the day of an instant is `" + text + ".date`");
    }
    if (is == Basic.DURATION && target == Basic.BYTES && text.endsWith("m")) {
      String number = text.substring(0, text.length() - 1);
      return Optional.of("`" + text + "` is " + number + " minutes; bytes: `" + number + "MiB`");
    }
    if (is == Basic.STRING && written instanceof Text) {
      Optional<String> tag = tag(target);
      if (tag.isPresent()) {
        return Optional.of("this type has a tag: `" + tag.get() + text + "`");
      }
    }
    if (is == Basic.STRING && !(written instanceof Text)) {
      return converter(target).map(f -> "convert it: `" + f + "(" + text + ")`");
    }
    if (target == Basic.STRING && written instanceof Expr.Int) {
      return Optional.of("a text has quotes: `\"" + text + "\"`");
    }
    if (target == Basic.STRING) {
      boolean hasText = session.schema.field(is, "text").isPresent();
      return Optional.of(
          hasText ? "its text is `" + text + ".text`" : "put it into a text: `\"{" + text + "}\"`");
    }
    if (is instanceof Type.ListOf && target instanceof Type.SetOf) {
      return Optional.of("make a set of it: `to_set(" + text + ")`");
    }
    return Optional.empty();
  }

  private static Optional<String> tag(Type type) {
    return switch (type) {
      case Basic b when b == Basic.REGEX -> Optional.of("re");
      case Basic b when b == Basic.GLOB -> Optional.of("glob");
      case Basic b when b == Basic.VERSION -> Optional.of("v");
      case Basic b when b == Basic.VERSION_RANGE -> Optional.of("vr");
      case Basic b when b == Basic.IMAGE_REF -> Optional.of("img");
      case Basic b when b == Basic.CIDR -> Optional.of("cidr");
      case Basic b when b == Basic.DIGEST -> Optional.of("digest");
      default -> Optional.empty();
    };
  }

  private static Optional<String> converter(Type type) {
    return switch (type) {
      case Basic b when b == Basic.PATH -> Optional.of("to_path");
      case Basic b when b == Basic.URL -> Optional.of("to_url");
      case Basic b when b == Basic.IMAGE_REF -> Optional.of("to_ref");
      case Basic b when b == Basic.DIGEST -> Optional.of("to_digest");
      case Basic b when b == Basic.VERSION -> Optional.of("to_version");
      case Basic b when b == Basic.INSTANT -> Optional.of("to_instant");
      case Basic b when b == Basic.DURATION -> Optional.of("to_duration");
      case Basic b when b == Basic.INT -> Optional.of("to_int");
      default -> Optional.empty();
    };
  }

  static Diagnostic argument(
      TypedExpr typed,
      Expr written,
      Type wanted,
      Callee callee,
      String parameter,
      Session session) {
    Optional<Diagnostic> constant = constant(typed, written, wanted, session);
    if (constant.isPresent()) {
      return constant.get();
    }
    if (callee.name().equals("length") && Types.isCollection(typed.type())) {
      return CollectionErrors.sizeOf(typed);
    }
    Diagnostic d =
        Diagnostic.at(
                typed.span(),
                Code.E0303,
                "`"
                    + callee.name()
                    + "` wants `"
                    + wanted
                    + "` for `"
                    + parameter
                    + "`, this is `"
                    + typed.type()
                    + "`",
                "type `" + typed.type() + "`")
            .note("`" + callee.text() + "`");
    return advice(typed, written, wanted, session).map(d::help).orElse(d);
  }

  static Diagnostic branchesDiffer(Span span, TypedExpr a, TypedExpr b) {
    return Diagnostic.at(
            a.span(),
            Code.E0301,
            "the branches have different types, `" + a.type() + "` and `" + b.type() + "`",
            "type `" + a.type() + "`")
        .label(b.span(), "type `" + b.type() + "`")
        .help("both branches of `if` give a value of one type");
  }

  static Diagnostic armDiffers(TypedExpr arm, Type before) {
    return Diagnostic.at(
            arm.span(),
            Code.E0301,
            "this arm gives `" + arm.type() + "`, those above give `" + before + "`",
            "type `" + arm.type() + "`")
        .help("all arms of a `match` give values of one type");
  }

  static Diagnostic defaultDiffers(
      Expr.Binary e, TypedExpr left, TypedExpr right, Session session) {
    Type wanted = left.type().required();
    Optional<Diagnostic> constant = constant(right, e.right(), wanted, session);
    if (constant.isPresent()) {
      return constant.get();
    }
    String operator = e.operator() == BinaryOperator.OTHERWISE ? "otherwise" : "??";
    Diagnostic d =
        Diagnostic.at(
                right.span(),
                Code.E0301,
                "both sides of `" + operator + "` have one type; this is `" + right.type() + "`",
                "type `" + right.type() + "`")
            .label(left.span(), "type `" + left.type() + "`");
    return advice(right, e.right(), wanted, session)
        .map(d::help)
        .orElseGet(() -> d.help("only in a text and after `at` they may differ"));
  }

  static Diagnostic neverIs(Expr.Is e, TypedExpr operand, Type.Named wanted, Session session) {
    Diagnostic d =
        Diagnostic.at(
            e.span(),
            Code.E0302,
            "`" + operand.type() + "` is never `" + wanted + "`",
            "type `" + operand.type() + "`");
    boolean variant =
        operand.type().required() instanceof Type.Named n
            && session.schema.variant(n.name()).isPresent();
    if (!variant) {
      return d.help("`is` asks which arm of a variant a value is, such as an `Instruction`");
    }
    Type.Named n = (Type.Named) operand.type().required();
    return d.help("its arms are " + String.join(", ", session.types.arms(n)));
  }

  static Diagnostic noLiteral(Name type) {
    return Diagnostic.at(type.span(), Code.E0301, "`" + type.text() + "` cannot be written here")
        .help("policies write records; nodes are read, and written in tests only");
  }
}
