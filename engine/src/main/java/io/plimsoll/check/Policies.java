package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.resolve.Graph;
import io.plimsoll.resolve.Imported;
import io.plimsoll.resolve.Member;
import io.plimsoll.resolve.PolicyPackage;
import io.plimsoll.resolve.References;
import io.plimsoll.resolve.RuleSymbol;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedPolicies;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedTest;
import io.plimsoll.typed.TypedWaiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks all declarations of a graph of packages, in an order in which each finds what it needs.
 */
final class Policies {
  static final TypedPolicies NONE =
      new TypedPolicies(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private final Graph graph;
  private final Session session;

  Policies(Graph graph, Session session) {
    this.graph = graph;
    this.session = session;
  }

  TypedPolicies check() {
    List<Parameter> parameters = members();
    Rules rules = new Rules(session);
    for (PolicyPackage p : graph.packages()) {
      p.rules().values().forEach(rules::draft);
    }
    References references = new References(graph);
    Waivers waivers = new Waivers(references, rules, session);
    List<Waivers.Draft> drafts = new ArrayList<>();
    eachDeclaration(
        Declaration.Waiver.class, (file, w) -> waivers.draft(file, w).ifPresent(drafts::add));
    List<TypedRule> finished = rules.finish();
    List<TypedWaiver> typedWaivers =
        drafts.stream().flatMap(d -> waivers.finish(d).stream()).toList();
    RuleNames names = new RuleNames(references, rules, session);
    List<TypedTest> tests = new ArrayList<>();
    eachDeclaration(
        Declaration.Test.class,
        (file, t) -> new TestCases(names, session).typed(file, t).ifPresent(tests::add));
    List<TypedProfile> profiles = new Profiles(graph, references, names, session).typed();
    unused();
    finished.forEach(r -> parameters.addAll(r.parameters()));
    return new TypedPolicies(
        finished.stream().sorted(Comparator.comparing(TypedRule::fullName)).toList(),
        parameters,
        profiles,
        typedWaivers,
        tests,
        graph.packages().stream().filter(PolicyPackage::isOwn).map(PolicyPackage::name).toList());
  }

  private interface OfFile<D> {
    void use(FileScope file, D declaration);
  }

  private <D extends Declaration> void eachDeclaration(Class<D> kind, OfFile<D> use) {
    for (FileScope file : graph.files()) {
      for (Declaration d : file.unit().file().declarations()) {
        if (kind.isInstance(d)) {
          use.use(file, kind.cast(d));
        }
      }
    }
  }

  /** Parameters, lets and functions; what calls others comes after them. */
  private List<Parameter> members() {
    List<Parameter> parameters = new ArrayList<>();
    for (Member member : CallOrder.of(graph)) {
      switch (member) {
        case Member.OfParam p -> parameters.add(session.members.parameter(p));
        case Member.OfLet l -> session.members.let(l);
        case Member.OfFn f -> session.members.function(f, f.name().span());
        case Member.Broken b -> {}
      }
    }
    return parameters;
  }

  private void unused() {
    for (PolicyPackage p : graph.packages()) {
      if (isBroken(p)) {
        continue; // what could not be read may use anything
      }
      p.members().values().stream().filter(m -> !m.isPublic()).forEach(this::unused);
      for (FileScope file : p.files()) {
        file.imports().values().forEach(this::unused);
      }
      p.rules().values().forEach(this::unused);
    }
  }

  private static boolean isBroken(PolicyPackage p) {
    return p.files().stream()
        .flatMap(f -> f.unit().file().declarations().stream())
        .anyMatch(Declaration.Broken.class::isInstance);
  }

  private void unused(Member member) {
    String what =
        switch (member) {
          case Member.OfParam p -> "parameter";
          case Member.OfLet l -> "let";
          case Member.OfFn f -> "function";
          case Member.Broken b -> "";
        };
    if (!what.isEmpty()) {
      Lints.unused(member.name(), what, session);
    }
  }

  private void unused(Imported imported) {
    if (!(imported instanceof Imported.Broken) && !session.isUsed(imported.name().span())) {
      session.report(Warnings.unusedImport(imported.name()));
    }
  }

  private void unused(RuleSymbol rule) {
    Optional<Declaration.Rule> declaration = rule.declaration();
    declaration.ifPresent(
        d -> d.params().forEach(p -> Lints.unused(p.name(), "parameter", session)));
  }
}
