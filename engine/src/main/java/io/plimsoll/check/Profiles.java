package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.resolve.Graph;
import io.plimsoll.resolve.PolicyPackage;
import io.plimsoll.resolve.ProfileSymbol;
import io.plimsoll.resolve.References;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.ParamRef;
import io.plimsoll.syntax.ProfileItem;
import io.plimsoll.syntax.QualifiedName;
import io.plimsoll.syntax.RuleSet;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles: their parent, and the rules and parameters that their items name. */
final class Profiles {
  private static final String FAIL_ON = "fail_on";
  private static final String NEVER = "never";

  private final Graph graph;
  private final References references;
  private final RuleNames names;
  private final Session session;

  Profiles(Graph graph, References references, RuleNames names, Session session) {
    this.graph = graph;
    this.references = references;
    this.names = names;
    this.session = session;
  }

  List<TypedProfile> typed() {
    Map<String, ProfileSymbol> parents = new HashMap<>();
    List<TypedProfile> all = new ArrayList<>();
    for (PolicyPackage p : graph.packages()) {
      for (ProfileSymbol profile : p.profiles().values()) {
        profile.declaration().ifPresent(d -> all.add(typed(profile, d, parents)));
      }
    }
    graph.packages().forEach(p -> p.profiles().values().forEach(x -> cycle(x, parents)));
    return all;
  }

  private TypedProfile typed(
      ProfileSymbol symbol, Declaration.Profile profile, Map<String, ProfileSymbol> parents) {
    Optional<ProfileSymbol> parent = profile.parent().flatMap(n -> parent(n, symbol.file()));
    parent.ifPresent(p -> parents.put(symbol.fullName(), p));
    List<TypedProfile.Item> items = new ArrayList<>();
    for (ProfileItem item : profile.items()) {
      item(item, symbol.file()).ifPresent(items::add);
    }
    return new TypedProfile(
        symbol.fullName(),
        parent.map(ProfileSymbol::fullName),
        Members.docs(profile.docs()),
        items,
        profile.name().span());
  }

  private Optional<ProfileSymbol> parent(QualifiedName name, FileScope from) {
    References.Found<ProfileSymbol> found =
        references.profile(name.qualifier(), name.last().text(), from);
    if (found.isAmbiguous()) {
      session.report(
          ReferenceErrors.ambiguousProfile(
              name, found.candidates().stream().map(ProfileSymbol::fullName).toList()));
    } else if (found.one().isEmpty()) {
      List<String> all = new ArrayList<>();
      graph.packages().forEach(p -> p.profiles().values().forEach(x -> all.add(x.fullName())));
      session.report(ReferenceErrors.unknownProfile(name, all));
    }
    return found.one();
  }

  /** Reports a circle once, at the profile of it that comes first. */
  private void cycle(ProfileSymbol start, Map<String, ProfileSymbol> parents) {
    List<String> path = new ArrayList<>();
    Optional<ProfileSymbol> at = Optional.of(start);
    while (at.isPresent() && !path.contains(at.get().fullName())) {
      path.add(at.get().fullName());
      at = Optional.ofNullable(parents.get(at.get().fullName()));
    }
    boolean first = path.stream().allMatch(p -> start.fullName().compareTo(p) <= 0);
    if (at.isPresent() && at.get().equals(start) && first) {
      path.add(start.fullName());
      start
          .declaration()
          .flatMap(Declaration.Profile::parent)
          .ifPresent(n -> session.report(ReferenceErrors.cyclicProfiles(n, path)));
    }
  }

  private Optional<TypedProfile.Item> item(ProfileItem item, FileScope file) {
    return switch (item) {
      case ProfileItem.Use u -> {
        List<TypedRule> rules = rules(u.rules(), file);
        deprecated(u.rules(), rules);
        yield Optional.of(
            new TypedProfile.Item.Use(
                rules,
                u.rules() instanceof RuleSet.Named,
                Globbed.of(u.paths(), session),
                u.span()));
      }
      case ProfileItem.Drop d ->
          Optional.of(
              new TypedProfile.Item.Drop(
                  rules(d.rules(), file),
                  Globbed.of(d.paths(), session),
                  d.reason().value(),
                  d.span()));
      case ProfileItem.SetSeverity s -> {
        List<TypedRule> rules = rules(s.rules(), file);
        List<String> paths = Globbed.of(s.paths(), session);
        yield Rules.severity(s.level(), session)
            .map(l -> new TypedProfile.Item.SetSeverity(rules, paths, l, s.span()));
      }
      case ProfileItem.SetUnknown s -> {
        List<TypedRule> rules = rules(s.rules(), file);
        List<String> paths = Globbed.of(s.paths(), session);
        Optional<UnknownMode> mode = UnknownMode.of(s.mode().text());
        if (mode.isEmpty()) {
          session.report(RuleErrors.unknownMode(s.mode()));
        }
        yield mode.map(m -> new TypedProfile.Item.SetUnknown(rules, paths, m, s.span()));
      }
      case ProfileItem.SetParam s -> setting(s, file);
    };
  }

  private void deprecated(RuleSet set, List<TypedRule> rules) {
    if (set instanceof RuleSet.Named named) {
      for (TypedRule rule : rules) {
        rule.deprecated()
            .ifPresent(why -> session.report(ReferenceErrors.deprecated(named.span(), rule, why)));
      }
    }
  }

  private List<TypedRule> rules(RuleSet set, FileScope file) {
    return switch (set) {
      case RuleSet.Named n -> names.all(n.rules(), file);
      case RuleSet.OfPackage p -> ofPackage(p.packageName());
    };
  }

  private List<TypedRule> ofPackage(QualifiedName name) {
    Optional<PolicyPackage> found = graph.find(name.text());
    if (found.isEmpty()) {
      List<String> all =
          graph.packages().stream()
              .filter(p -> !p.rules().isEmpty())
              .map(PolicyPackage::name)
              .toList();
      session.report(ReferenceErrors.unknownPackage(name, all));
      return List.of();
    }
    if (found.get().rules().isEmpty()) {
      session.report(ReferenceErrors.noRules(name));
    }
    return found.get().rules().values().stream().flatMap(r -> names.rule(r).stream()).toList();
  }

  private Optional<TypedProfile.Item> setting(ProfileItem.SetParam set, FileScope file) {
    if (set.param() instanceof ParamRef.Plain p && p.name().text().equals(FAIL_ON)) {
      return failOn(set);
    }
    Optional<Parameter> parameter =
        switch (set.param()) {
          case ParamRef.OfRule r -> names.parameter(r, file);
          case ParamRef.Plain p -> names.parameter(p.name(), file);
        };
    return parameter.map(
        p -> {
          TypedExpr value =
              session.expressions.wanted(set.value(), Env.of(file, Env.Mode.CONSTANT), p.type());
          p.refinement().ifPresent(r -> Parameters.check(r, value, session));
          return new TypedProfile.Item.SetParameter(p, value, set.span());
        });
  }

  private Optional<TypedProfile.Item> failOn(ProfileItem.SetParam set) {
    String word = set.value() instanceof Expr.Ref r ? r.name().text() : set.value().span().text();
    if (word.equals(NEVER)) {
      return Optional.of(new TypedProfile.Item.SetFailOn(Optional.empty(), set.span()));
    }
    Optional<Severity> level = Severity.of(word);
    if (level.isEmpty()) {
      session.report(ReferenceErrors.failOn(set.value().span(), word));
    }
    return level.map(l -> new TypedProfile.Item.SetFailOn(Optional.of(l), set.span()));
  }
}
