package io.plimsoll.resolve;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Import;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PolicyFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong between files: packages, imports, names declared twice. */
final class LinkErrors {
  private LinkErrors() {}

  static Diagnostic packageDiffers(
      PolicyUnit unit, String name, PolicyUnit first, String expected) {
    Diagnostic d =
        Diagnostic.at(
                place(unit),
                Code.E0501,
                "this file belongs to package `" + name + "`, its directory to `" + expected + "`",
                "package `" + name + "`")
            .label(place(first), "package `" + expected + "`");
    return d.help("all files of a directory are one package: write `package " + expected + "`");
  }

  static Diagnostic packageShared(PolicyUnit unit, String name, PolicyUnit first) {
    return Diagnostic.at(
            place(unit),
            Code.E0502,
            "package `" + name + "` is declared in two directories",
            "here, and")
        .label(place(first), "here")
        .help("a package is one directory: give one of them a `package` line of its own");
  }

  static Diagnostic reserved(PolicyUnit unit, String name) {
    return Diagnostic.at(place(unit), Code.E0503, "package `" + name + "` is reserved")
        .help("`std` and `plimsoll` belong to the standard library: choose another first word");
  }

  /** The {@code package} line, else the beginning of the file. */
  private static Span place(PolicyUnit unit) {
    return unit.file()
        .packageDeclaration()
        .map(PolicyFile.PackageDeclaration::span)
        .orElseGet(() -> unit.file().source().all().before());
  }

  static Diagnostic twice(Name name, Name first, String kind) {
    return Diagnostic.at(
            name.span(),
            Code.E0110,
            kind + " `" + name.text() + "` is declared twice in this package",
            "again here")
        .label(first.span(), "first here")
        .help("choose another name for one of them");
  }

  static Diagnostic unknownPackage(Import line, Set<String> packages) {
    Name last = line.packageName().last();
    Diagnostic d =
        Diagnostic.at(
            line.packageName().span(),
            Code.E0505,
            "there is no package `" + line.packageName().text() + "`");
    Optional<String> nearest = Nearest.of(line.packageName().text(), packages);
    return nearest
        .map(n -> d.help("did you mean `" + n + "`?").edit(line.packageName().span(), n))
        .orElseGet(
            () ->
                d.help(
                    "the packages here are "
                        + String.join(", ", packages)
                        + "; `"
                        + last.text()
                        + "` is none of them"));
  }

  static Diagnostic importsItself(Import line) {
    return Diagnostic.at(line.span(), Code.E0506, "a package does not import itself")
        .help("all files of a package see its members: leave the line out");
  }

  static Diagnostic unknownMember(Name name, PolicyPackage target) {
    List<String> exported =
        target.members().values().stream()
            .filter(Member::isPublic)
            .map(m -> m.name().text())
            .toList();
    Diagnostic d =
        Diagnostic.at(
            name.span(),
            Code.E0505,
            "package `" + target.name() + "` exports no `" + name.text() + "`");
    return Nearest.of(name.text(), exported)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n))
        .orElseGet(
            () ->
                d.help(
                    exported.isEmpty()
                        ? "it exports nothing: rules and profiles need no import"
                        : "it exports " + String.join(", ", exported)));
  }

  static Diagnostic notPublic(Name name, Member member) {
    return Diagnostic.at(
            name.span(),
            Code.E0505,
            "`" + name.text() + "` of package `" + member.packageName() + "` is not exported",
            "private")
        .label(member.name().span(), "declared here without `pub`")
        .help("write `pub` in front of its declaration")
        .edit(declaration(member).before(), "pub ");
  }

  private static Span declaration(Member member) {
    return switch (member) {
      case Member.OfParam p -> p.declaration().span();
      case Member.OfLet l -> l.declaration().span();
      case Member.OfFn f -> f.declaration().span();
      case Member.Broken b -> b.name().span();
    };
  }

  static Diagnostic cycle(Import line, List<String> packages) {
    return Diagnostic.at(
            line.span(), Code.E0506, "packages import each other: " + String.join(" → ", packages))
        .help("move what both need into a package of its own");
  }

  static Diagnostic hides(Name name, String what, Optional<Span> other) {
    Diagnostic d =
        Diagnostic.at(name.span(), Code.E0104, "`" + name.text() + "` is " + what)
            .help("choose another name");
    return other.map(s -> d.label(s, "declared here")).orElse(d);
  }
}
