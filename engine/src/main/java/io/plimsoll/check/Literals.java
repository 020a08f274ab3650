package io.plimsoll.check;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Cidr;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.model.VersionRange;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.Pattern;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.pattern.Regexes;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.Text;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Literals, which take the type that is wanted where the language says so, and texts. */
final class Literals {
  private final Session session;

  Literals(Session session) {
    this.session = session;
  }

  private static TypedExpr constant(Value value, Type type, Span span) {
    return new TypedExpr.Constant(value, type, span);
  }

  TypedExpr bool(Expr.Bool e) {
    return constant(Value.Bool.of(e.value()), Basic.BOOL, e.span());
  }

  TypedExpr integer(Expr.Int e) {
    return constant(Value.Int.of(e.value()), Basic.INT, e.span());
  }

  TypedExpr decimal(Expr.Decimal e) {
    return constant(Value.Decimal.of(e.value()), Basic.DECIMAL, e.span());
  }

  TypedExpr mode(Expr.Mode e) {
    return constant(Mode.of(e.bits()), Basic.MODE, e.span());
  }

  TypedExpr bytes(Expr.Bytes e) {
    return constant(Value.Bytes.of(e.count()), Basic.BYTES, e.span());
  }

  TypedExpr duration(Expr.DurationLiteral e) {
    return constant(Value.Span.of(e.value()), Basic.DURATION, e.span());
  }

  TypedExpr instant(Expr.InstantLiteral e) {
    return constant(Value.Time.of(e.value()), Basic.INSTANT, e.span());
  }

  TypedExpr date(Expr.Date e, Optional<Type> hint) {
    if (isHint(hint, Basic.INSTANT)) {
      Value midnight = Value.Time.of(e.value().atStartOfDay(ZoneOffset.UTC).toInstant());
      return constant(midnight, Basic.INSTANT, e.span());
    }
    return constant(Value.Day.of(e.value()), Basic.DATE, e.span());
  }

  private static boolean isHint(Optional<Type> hint, Type type) {
    return hint.map(Type::required).filter(type::equals).isPresent();
  }

  TypedExpr absent(Expr.Absent e, Env env, Optional<Type> hint) {
    if (env.mode() == Env.Mode.RULE) {
      session.report(LiteralErrors.noAbsent(e.span()));
      return Expressions.poison(e.span());
    }
    Optional<Type> type = hint.filter(Type::isOptional);
    if (type.isEmpty() && hint.isPresent()) {
      session.report(LiteralErrors.neverAbsent(e.span(), hint.get()));
      return Expressions.poison(e.span());
    }
    return type.map(t -> constant(Absent.ABSENT, t, e.span())).orElseGet(() -> untyped(e.span()));
  }

  TypedExpr unknown(Expr.Unknown e, Env env, Optional<Type> hint) {
    if (env.mode() == Env.Mode.RULE) {
      session.report(LiteralErrors.noUnknown(e.span()));
      return Expressions.poison(e.span());
    }
    String text = e.reason().map(PlainText::value).orElse("not given");
    Unknown value = Unknown.of(Reason.of(Reason.Kind.UNDETERMINED, text, text, e.span()));
    return hint.map(t -> constant(value, t, e.span())).orElseGet(() -> untyped(e.span()));
  }

  private TypedExpr untyped(Span span) {
    session.report(LiteralErrors.untyped(span));
    return Expressions.poison(span);
  }

  TypedExpr text(Text text, Env env, Optional<Type> hint) {
    Optional<String> literal = text.literal();
    if (literal.isEmpty()) {
      return template(text, env);
    }
    String value = literal.get();
    if (isHint(hint, Basic.PATH)) {
      return constant(FilePath.of(value), Basic.PATH, text.span());
    }
    if (isHint(hint, Basic.URL)) {
      Optional<Url> url = Url.parse(io.plimsoll.model.Text.of(value));
      if (url.isEmpty()) {
        session.report(LiteralErrors.noUrl(text.span()));
        return Expressions.poison(text.span());
      }
      return constant(url.get(), Basic.URL, text.span());
    }
    return constant(io.plimsoll.model.Text.of(value), Basic.STRING, text.span());
  }

  /** A text with interpolations; as a value its parts must be present. */
  TypedExpr.TextOf template(Text text, Env env) {
    List<TypedExpr.Part> parts = new ArrayList<>();
    for (Text.Part part : text.parts()) {
      parts.add(
          switch (part) {
            case Text.Chars c -> new TypedExpr.Part.Chars(c.value());
            case Text.Interpolation i -> new TypedExpr.Part.Inserted(inserted(i, env));
          });
    }
    return new TypedExpr.TextOf(parts, Basic.STRING, text.span());
  }

  private TypedExpr inserted(Text.Interpolation part, Env env) {
    if (env.use() == Env.Use.TEMPLATE) {
      return session.expressions.infer(part.value(), env.noGoal().used(Env.Use.TEMPLATE));
    }
    TypedExpr typed = session.expressions.infer(part.value(), env.noGoal());
    if (typed.type().isOptional()) {
      session.report(AbsenceErrors.inText(typed, part.value()));
      return Expressions.poison(typed.span());
    }
    return typed;
  }

  TypedExpr tagged(Expr.Tagged e) {
    return switch (e.tag()) {
      case REGEX -> pattern(e, Regexes.compile(e.text()), Basic.REGEX);
      case GLOB -> pattern(e, Globs.compile(e.text()), Basic.GLOB);
      case VERSION ->
          check(
              e,
              e.text().chars().anyMatch(c -> c >= '0' && c <= '9'),
              Version.of(e.text(), Version.Scheme.LITERAL),
              Basic.VERSION,
              "a version has a number: `v\"1.2.3\"`");
      case VERSION_RANGE ->
          VersionRange.parse(e.text())
              .map(r -> constant(r, Basic.VERSION_RANGE, e.span()))
              .orElseGet(
                  () ->
                      invalid(e, "bounds are `vr\">=1.2 <2\"`, alternatives `vr\"<1.0 || >=2\"`"));
      case IMAGE -> image(e);
      case CIDR ->
          check(
              e,
              Cidrs.isValid(e.text()),
              Cidr.of(e.text()),
              Basic.CIDR,
              "an address with a prefix length: `cidr\"10.0.0.0/8\"`");
      case DIGEST ->
          check(
              e,
              Digest.of(e.text()).isWellFormed(),
              Digest.of(e.text()),
              Basic.DIGEST,
              "an algorithm and all of its digits: `digest\"sha256:…\"` with 64 of them");
    };
  }

  private TypedExpr image(Expr.Tagged e) {
    ImageRef ref = ImageRef.of(e.text());
    boolean valid = ref.field("well_formed") instanceof Value.Bool b && b.value();
    return check(
        e,
        valid,
        ref,
        Basic.IMAGE_REF,
        "lower case, `registry/path:tag@digest`: `img\"alpine:3.20\"`");
  }

  private TypedExpr check(Expr.Tagged e, boolean valid, Value value, Type type, String help) {
    return valid ? constant(value, type, e.span()) : invalid(e, help);
  }

  private TypedExpr invalid(Expr.Tagged e, String help) {
    session.report(LiteralErrors.invalid(e, help));
    return Expressions.poison(e.span());
  }

  private <P extends Pattern> TypedExpr pattern(Expr.Tagged e, PatternResult<P> result, Type type) {
    return switch (result) {
      case PatternResult.Compiled<P> c ->
          constant(new Value.Pattern(c.pattern(), io.plimsoll.model.Origin.NONE), type, e.span());
      case PatternResult.Invalid<P> i -> {
        session.report(LiteralErrors.pattern(e, i.message(), i.help(), i.offset()));
        yield Expressions.poison(e.span());
      }
    };
  }
}
