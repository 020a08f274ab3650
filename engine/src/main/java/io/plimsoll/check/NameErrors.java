package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.resolve.Member;
import io.plimsoll.resolve.PolicyPackage;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names that mean nothing, or nothing yet. */
final class NameErrors {
  /** The longest value of a let that a help repeats. */
  private static final int SHORT = 40;

  private NameErrors() {}

  static Diagnostic unknownName(Name name, Env env, Session session) {
    Diagnostic d = Diagnostic.at(name.span(), Code.E0103, "there is no `" + name.text() + "` here");
    if (name.text().equals("image")) {
      return d.help("a target may have several images: `for i in images`");
    }
    if (name.text().equals("container")) {
      return d.help("a target may have several containers: `for c in containers`");
    }
    return nearest(d, name, visible(env, session))
        .orElseGet(
            () -> {
              List<String> types = enumsWith(name.text(), session);
              return types.isEmpty()
                  ? d.help("a name is made by `for`, `let`, `param` or `import`")
                  : d.help(
                      "a constant takes the type of the other side; by itself it is `"
                          + types.getFirst()
                          + "."
                          + name.text()
                          + "`");
            });
  }

  private static Optional<Diagnostic> nearest(Diagnostic d, Name name, List<String> candidates) {
    return Nearest.of(name.text(), candidates)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n));
  }

  private static List<String> visible(Env env, Session session) {
    List<String> all = new ArrayList<>();
    env.locals().all().stream().map(v -> v.name()).filter(n -> !n.isEmpty()).forEach(all::add);
    all.addAll(env.parameters().keySet());
    all.addAll(env.file().home().members().keySet());
    all.addAll(env.file().imports().keySet());
    session.schema.views().forEach(v -> all.add(v.name()));
    return all;
  }

  private static List<String> enumsWith(String constant, Session session) {
    List<String> all = new ArrayList<>();
    session
        .schema
        .enums()
        .forEach(
            e -> {
              if (e.constants().contains(constant)) {
                all.add(e.name());
              }
            });
    return all;
  }

  static Diagnostic usedBefore(Name name, Declaration.Let later) {
    String value = later.value().span().text();
    String advice =
        value.length() <= SHORT && !value.contains("\n") ? "use `" + value + "`, or " : "";
    return Diagnostic.at(
            name.span(), Code.E0102, "`" + name.text() + "` is declared below", "not visible yet")
        .label(later.name().span(), "declared here")
        .help(advice + "move the condition into `require … implies`");
  }

  static Diagnostic packageAsValue(Name name, String target) {
    return Diagnostic.at(
            name.span(), Code.E0103, "`" + name.text() + "` is the package `" + target + "`")
        .help("write one of its members: `" + name.text() + ".name`");
  }

  static Diagnostic functionAsValue(Name name) {
    return Diagnostic.at(
            name.span(), Code.E0103, "`" + name.text() + "` is a function, not a value")
        .help("call it: `" + name.text() + "(…)`");
  }

  static Diagnostic notConstant(Name name) {
    return Diagnostic.at(
            name.span(), Code.E0103, "`" + name.text() + "` cannot be read here", "not a constant")
        .help("this value is a constant: it reads no fact, parameter or function");
  }

  static Diagnostic bindsNothing(Span span) {
    return Diagnostic.at(span, Code.E0103, "a constant binds no name")
        .help("write the value itself: literals, records, collections of them");
  }

  static Diagnostic notExported(Name name, PolicyPackage target, Optional<Member> member) {
    if (member.isPresent()) {
      return Diagnostic.at(
              name.span(),
              Code.E0505,
              "`" + name.text() + "` of package `" + target.name() + "` is not exported")
          .label(member.get().name().span(), "declared here without `pub`")
          .help("write `pub` in front of its declaration");
    }
    Diagnostic d =
        Diagnostic.at(
            name.span(),
            Code.E0505,
            "package `" + target.name() + "` exports no `" + name.text() + "`");
    List<String> exported =
        target.members().values().stream()
            .filter(Member::isPublic)
            .map(m -> m.name().text())
            .toList();
    return nearest(d, name, exported)
        .orElseGet(
            () ->
                d.help(
                    exported.isEmpty()
                        ? "it exports nothing"
                        : "it exports " + String.join(", ", exported)));
  }

  static Diagnostic unknownConstant(Name name, Type.EnumOf type, Session session) {
    List<String> constants = session.types.constants(type);
    Diagnostic d =
        Diagnostic.at(
            name.span(), Code.E0304, "`" + type.name() + "` has no constant `" + name.text() + "`");
    return nearest(d, name, constants)
        .orElseGet(() -> d.help("it has: " + shortened(constants, type.name())));
  }

  /** At most eight names, with where the others stand. */
  static String shortened(List<String> names, String type) {
    int most = 8;
    String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() <= most ? first : first + ", … (`plimsoll schema " + type + "` prints all)";
  }

  static Diagnostic unknownEnum(Name type, Session session) {
    if (session.schema.type(type.text()).isPresent()
        || session.schema.variant(type.text()).isPresent()) {
      return Diagnostic.at(type.span(), Code.E0304, "`" + type.text() + "` has no constants")
          .help("constants belong to enums: `Severity.high`; a field is read from a value");
    }
    return unknownType(type, session);
  }

  static Diagnostic unknownType(Name type, Session session) {
    List<String> names = new ArrayList<>(List.of("List", "Set", "Map"));
    session.schema.types().forEach(t -> names.add(t.name()));
    session.schema.variants().forEach(t -> names.add(t.name()));
    session.schema.enums().forEach(t -> names.add(t.name()));
    Diagnostic d = Diagnostic.at(type.span(), Code.E0109, "there is no type `" + type.text() + "`");
    return nearest(d, type, names).orElseGet(() -> d.help("`plimsoll schema` prints all types"));
  }

  static Diagnostic hides(Name name, String what, Optional<Span> other) {
    Diagnostic d =
        Diagnostic.at(
                name.span(), Code.E0104, "`" + name.text() + "` is " + what, "hides that name")
            .help("choose another name");
    return other.map(s -> d.label(s, "declared here")).orElse(d);
  }
}
