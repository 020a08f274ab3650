package io.plimsoll.resolve;

import io.plimsoll.schema.Schema;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts files into packages and collects what they declare. */
public final class Linker {
  private record Directory(String root, String folder) {}

  private record Home(String name, PolicyUnit first) {}

  private final Schema schema;
  private final Problems problems;
  private final Map<String, PolicyPackage> packages = new TreeMap<>();

  private Linker(Schema schema, Problems problems) {
    this.schema = schema;
    this.problems = problems;
  }

  /** Links files; what is wrong between them goes to {@code problems}. */
  public static Graph link(Schema schema, List<PolicyUnit> units, Problems problems) {
    Linker linker = new Linker(schema, problems);
    linker.assign(units);
    linker.packages.values().forEach(linker::declare);
    Graph graph = new Graph(linker.packages);
    new Imports(schema, graph, problems).bind();
    return graph;
  }

  private void assign(List<PolicyUnit> units) {
    Map<Directory, Home> homes = new HashMap<>();
    Map<String, Directory> owners = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (PolicyUnit unit : units) {
      Directory directory = new Directory(unit.root(), unit.folder());
      String name = PackageNames.of(unit);
      Home home = homes.get(directory);
      if (home == null) {
        home = new Home(name, unit);
        homes.put(directory, home);
        Directory owner = owners.putIfAbsent(name, directory);
        if (owner != null) {
          PolicyUnit first = homes.getOrDefault(owner, home).first();
          problems.add(LinkErrors.packageShared(unit, name, first));
        }
        if (PackageNames.isReserved(name) && !unit.standard() && reported.add(name)) {
          problems.add(LinkErrors.reserved(unit, name));
        }
      } else if (!home.name().equals(name)) {
        problems.add(LinkErrors.packageDiffers(unit, name, home.first(), home.name()));
      }
      PolicyPackage target = packages.computeIfAbsent(home.name(), PolicyPackage::new);
      target.files().add(new FileScope(unit, target));
    }
  }

  private void declare(PolicyPackage home) {
    for (FileScope file : home.files()) {
      for (Declaration declaration : file.unit().file().declarations()) {
        declare(home, file, declaration);
      }
    }
  }

  private void declare(PolicyPackage home, FileScope file, Declaration declaration) {
    switch (declaration) {
      case Declaration.Param p -> member(home, new Member.OfParam(file, p));
      case Declaration.Let l -> member(home, new Member.OfLet(file, l));
      case Declaration.Fn f -> member(home, new Member.OfFn(file, f));
      case Declaration.Rule r -> rule(home, new RuleSymbol(file, r.name(), Optional.of(r)));
      case Declaration.Profile p ->
          profile(home, new ProfileSymbol(file, p.name(), Optional.of(p)));
      case Declaration.Waiver w -> {}
      case Declaration.Test t -> {}
      case Declaration.Broken b -> b.name().ifPresent(n -> broken(home, file, b.kind(), n));
    }
  }

  private void broken(PolicyPackage home, FileScope file, Declaration.Kind kind, Name name) {
    switch (kind) {
      case PARAM, LET, FN -> home.members().putIfAbsent(name.text(), new Member.Broken(file, name));
      case RULE ->
          home.rules().putIfAbsent(name.text(), new RuleSymbol(file, name, Optional.empty()));
      case PROFILE ->
          home.profiles().putIfAbsent(name.text(), new ProfileSymbol(file, name, Optional.empty()));
      case WAIVER, TEST, NOTHING -> {}
    }
  }

  private void member(PolicyPackage home, Member member) {
    Name name = member.name();
    if (schema.view(name.text()).isPresent()) {
      problems.add(LinkErrors.hides(name, "a view", Optional.empty()));
    } else if (member instanceof Member.OfFn && isBuiltin(name.text())) {
      problems.add(LinkErrors.hides(name, "a function of the language", Optional.empty()));
    } else if (member instanceof Member.OfParam && name.text().equals("fail_on")) {
      problems.add(LinkErrors.hides(name, "a setting of profiles", Optional.empty()));
    }
    Member first = home.members().putIfAbsent(name.text(), member);
    if (first instanceof Member.Broken && !(member instanceof Member.Broken)) {
      return; // the broken one was reported; a second declaration is as likely as a mistake
    }
    if (first != null) {
      problems.add(LinkErrors.twice(name, first.name(), "the name"));
    }
  }

  private boolean isBuiltin(String name) {
    return !schema.functions(name).isEmpty();
  }

  private void rule(PolicyPackage home, RuleSymbol rule) {
    RuleSymbol first = home.rules().putIfAbsent(rule.name().text(), rule);
    if (first != null && first.declaration().isPresent()) {
      problems.add(LinkErrors.twice(rule.name(), first.name(), "rule"));
    }
  }

  private void profile(PolicyPackage home, ProfileSymbol profile) {
    ProfileSymbol first = home.profiles().putIfAbsent(profile.name().text(), profile);
    if (first != null && first.declaration().isPresent()) {
      problems.add(LinkErrors.twice(profile.name(), first.name(), "profile"));
    }
  }
}
