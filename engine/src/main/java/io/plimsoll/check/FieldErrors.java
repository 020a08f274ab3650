package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Signature;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields that a type does not have, and fields of record literals. */
final class FieldErrors {
  private static final Set<String> SIZES = Set.of("length", "size", "count", "len");

  private FieldErrors() {}

  static Diagnostic unknown(TypedExpr receiver, Name field, Session session) {
    Type type = receiver.type();
    String text = receiver.span().text();
    if (Types.isCollection(type) && SIZES.contains(field.text())) {
      return CollectionErrors.sizeField(receiver, field);
    }
    Diagnostic d =
        Diagnostic.at(
            field.span(), Code.E0101, "`" + type + "` has no field `" + field.text() + "`");
    if (type == Basic.MODE) {
      return mode(d, text, field);
    }
    if (isMethod(field, type, session)) {
      return d.help("`" + field.text() + "` is called: `" + text + "." + field.text() + "(…)`");
    }
    if (Types.isCollection(type)) {
      return d.help("bind its elements: `any x in " + text + ": x." + field.text() + " …`");
    }
    List<String> names = session.schema.fields(type).stream().map(Field::name).toList();
    return nearest(d, field, names, type.toString(), session);
  }

  /** A suggestion for a mode never names a bit of other meaning. */
  private static Diagnostic mode(Diagnostic d, String text, Name field) {
    String other = field.text().replace("world_", "other_").replace("others_", "other_");
    boolean known = Set.of("other_readable", "other_writable", "other_executable").contains(other);
    String bit = known ? other : "other_readable";
    Diagnostic helped =
        d.help(
            "a bit is named by who and what: `"
                + text
                + "."
                + bit
                + "`; a limit is `"
                + text
                + ".within(0o644)`");
    return known ? helped.edit(field.span(), other) : helped;
  }

  private static boolean isMethod(Name field, Type type, Session session) {
    for (Signature s : session.schema.methods(field.text())) {
      if (s.receiver().filter(r -> new Unifier(session.types).unify(r, type)).isPresent()) {
        return true;
      }
    }
    return session.schema.functions(field.text()).stream()
        .anyMatch(
            s ->
                !s.parameters().isEmpty()
                    && new Unifier(session.types).unify(s.parameters().getFirst().type(), type));
  }

  private static Diagnostic nearest(
      Diagnostic d, Name field, List<String> names, String type, Session session) {
    Optional<String> near = Nearest.of(field.text(), names);
    Diagnostic noted = d;
    if (!names.isEmpty()) {
      List<String> sorted = names.stream().sorted().toList();
      noted = d.note("`" + type + "` has: " + NameErrors.shortened(sorted, type));
    } else if (session.schema.enumeration(type).isPresent()) {
      return d.help("a constant has no fields");
    }
    return near.isPresent()
        ? noted.help("did you mean `" + near.get() + "`?").edit(field.span(), near.get())
        : noted.help(names.isEmpty() ? "a `" + type + "` has no fields" : "choose one of these");
  }

  static Diagnostic unknownIn(NodeType type, Name field, Session session) {
    Diagnostic d =
        Diagnostic.at(
            field.span(), Code.E0101, "`" + type.name() + "` has no field `" + field.text() + "`");
    List<String> names = type.fields().stream().map(Field::name).toList();
    return nearest(d, field, names, type.name(), session);
  }

  static Diagnostic twice(Name field) {
    return Diagnostic.at(field.span(), Code.E0303, "field `" + field.text() + "` is given twice")
        .help("leave one of them out");
  }

  static Diagnostic missing(Expr.RecordLiteral literal, List<String> fields) {
    List<String> quoted = new ArrayList<>();
    fields.forEach(f -> quoted.add("`" + f + "`"));
    return Diagnostic.at(
            literal.type().span(),
            Code.E0303,
            "`" + literal.type().text() + "` needs " + String.join(", ", quoted))
        .help("only fields of an optional type may be left out");
  }
}
