package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.TypeExpr;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Parameter.Refinement;
import java.util.List;

/** Parameters, lets, functions and the types they are given. */
final class DeclarationErrors {
  private DeclarationErrors() {}

  static Diagnostic untypedExport(Declaration.Let let) {
    return Diagnostic.at(
            let.name().span(),
            Code.E0316,
            "`" + let.name().text() + "` is exported and has no type")
        .help("what other packages use says its type: `pub let " + let.name().text() + ": … = …`");
  }

  static Diagnostic recursive(Code code, Name name, List<String> circle, Span call) {
    int most = 6;
    List<String> shown =
        circle.size() > most ? List.of(circle.getFirst(), "…", circle.getLast()) : circle;
    String path = String.join(" → ", shown) + " → " + name.text();
    return Diagnostic.at(
            name.span(), code, "`" + name.text() + "` needs itself: " + path, "declared here")
        .label(call, "used again here")
        .help("nothing here recurses: the model has closures such as `ancestors`");
  }

  static Diagnostic deepType(Name let) {
    return Diagnostic.at(let.span(), Code.E0018, "the type of this let is nested too deeply")
        .help("at most 20 collections stand inside of each other");
  }

  static Diagnostic deepCalls(Name name) {
    return Diagnostic.at(
            name.span(), Code.E0018, "what `" + name.text() + "` calls is nested too deeply")
        .help("a chain of functions and lets is at most some hundred long: shorten it");
  }

  static Diagnostic typeArguments(TypeExpr e, int wanted) {
    String name = e.name().text();
    String form =
        switch (name) {
          case "List" -> "List<String>";
          case "Set" -> "Set<String>";
          case "Map", "Entry" -> name + "<String, Int>";
          default -> name;
        };
    return Diagnostic.at(
            e.span(),
            Code.E0109,
            "`"
                + name
                + "` takes "
                + (wanted == 0 ? "no types" : wanted == 1 ? "one type" : "two types")
                + " in `<…>`")
        .help("write `" + form + "`");
  }

  static Diagnostic optionalElement(TypeExpr e) {
    return Diagnostic.at(e.span(), Code.E0301, "collections hold no optionals")
        .help("leave out what is absent: no `?` here");
  }

  static Diagnostic notData(TypeExpr e, Type type) {
    return Diagnostic.at(e.span(), Code.E0301, "a parameter cannot be of type `" + type + "`")
        .help("parameters are data: scalars, constants, records and collections of them");
  }

  static Diagnostic noRange(Span span, Type type) {
    return Diagnostic.at(span, Code.E0301, "`" + type + "` has no range")
        .help("numbers, sizes, durations, dates and constants have one: `Int(1..65535)`");
  }

  static Diagnostic emptyRange(Span span) {
    return Diagnostic.at(span, Code.E0313, "no value is in this range")
        .help("the lower bound comes first: `Int(1..65535)`");
  }

  static Diagnostic noPattern(Span span, Type type) {
    return Diagnostic.at(span, Code.E0301, "`" + type + "` is not narrowed by a pattern")
        .help("texts are: `String(re\"[a-z]+\")`");
  }

  static Diagnostic outOfRange(Span span, Refinement refinement) {
    return switch (refinement) {
      case Refinement.Between b ->
          Diagnostic.at(span, Code.E0313, "this value is outside of the parameter's range")
              .help("it lies between " + Shown.of(b.least()) + " and " + Shown.of(b.most()));
      case Refinement.Matching m ->
          Diagnostic.at(span, Code.E0313, "this text does not match the parameter's pattern")
              .help("all of it matches `" + m.pattern().source() + "`");
    };
  }
}
