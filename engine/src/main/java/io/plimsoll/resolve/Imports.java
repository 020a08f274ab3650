package io.plimsoll.resolve;

import io.plimsoll.schema.Schema;
import io.plimsoll.syntax.Import;
import io.plimsoll.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds what files import, and finds packages that import each other. */
final class Imports {
  private final Schema schema;
  private final Graph graph;
  private final Problems problems;
  private final Map<String, Map<String, Import>> edges = new TreeMap<>();

  Imports(Schema schema, Graph graph, Problems problems) {
    this.schema = schema;
    this.graph = graph;
    this.problems = problems;
  }

  void bind() {
    for (FileScope file : graph.files()) {
      file.unit().file().imports().forEach(line -> bind(file, line));
    }
    findCycles();
  }

  private void bind(FileScope file, Import line) {
    String wanted = line.packageName().text();
    Optional<PolicyPackage> target = graph.find(wanted);
    if (target.isEmpty()) {
      TreeSet<String> names = new TreeSet<>();
      graph.packages().forEach(p -> names.add(p.name()));
      names.remove(file.packageName());
      problems.add(LinkErrors.unknownPackage(line, names));
      boundNames(line).forEach(n -> file.imports().putIfAbsent(n.text(), new Imported.Broken(n)));
      return;
    }
    if (target.get() == file.home()) {
      problems.add(LinkErrors.importsItself(line));
      return;
    }
    edges.computeIfAbsent(file.packageName(), n -> new LinkedHashMap<>()).putIfAbsent(wanted, line);
    switch (line) {
      case Import.Whole w ->
          put(file, new Imported.OfPackage(target.get(), w.packageName().last()));
      case Import.Aliased a -> put(file, new Imported.OfPackage(target.get(), a.alias()));
      case Import.Members m -> m.names().forEach(n -> member(file, target.get(), n));
    }
  }

  private static List<Name> boundNames(Import line) {
    return switch (line) {
      case Import.Whole w -> List.of(w.packageName().last());
      case Import.Aliased a -> List.of(a.alias());
      case Import.Members m -> m.names();
    };
  }

  private void member(FileScope file, PolicyPackage target, Name name) {
    Optional<Member> member = Optional.ofNullable(target.members().get(name.text()));
    if (member.isEmpty()) {
      problems.add(LinkErrors.unknownMember(name, target));
      put(file, new Imported.Broken(name));
    } else if (!member.get().isPublic()) {
      problems.add(LinkErrors.notPublic(name, member.get()));
      put(file, new Imported.Broken(name));
    } else {
      put(file, new Imported.OfMember(member.get(), name));
    }
  }

  private void put(FileScope file, Imported imported) {
    Name name = imported.name();
    if (schema.view(name.text()).isPresent()) {
      problems.add(LinkErrors.hides(name, "a view", Optional.empty()));
      return;
    }
    Optional<Member> own = file.member(name.text());
    if (own.isPresent()) {
      problems.add(
          LinkErrors.hides(name, "a name of this package", Optional.of(own.get().name().span())));
      return;
    }
    Imported first = file.imports().putIfAbsent(name.text(), imported);
    if (first != null) {
      problems.add(LinkErrors.hides(name, "imported already", Optional.of(first.name().span())));
    }
  }

  /** Takes packages away that are on no cycle; then reports one cycle after the other. */
  private void findCycles() {
    boolean changed = true;
    while (changed) {
      changed = edges.values().removeIf(Map::isEmpty);
      for (Map<String, Import> targets : edges.values()) {
        changed |= targets.keySet().removeIf(t -> !edges.containsKey(t));
      }
      if (!changed && !edges.isEmpty()) {
        cutOne();
        changed = true;
      }
    }
  }

  private void cutOne() {
    List<String> path = new ArrayList<>();
    String at = edges.keySet().iterator().next();
    while (!path.contains(at)) {
      path.add(at);
      at = next(at);
    }
    List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
    String from = cycle.getFirst();
    cycle.add(from);
    Map<String, Import> targets = edges.getOrDefault(from, Map.of());
    Import line = targets.get(cycle.get(1));
    if (line != null) {
      problems.add(LinkErrors.cycle(line, cycle));
    }
    targets.remove(cycle.get(1));
  }

  private String next(String name) {
    return edges.getOrDefault(name, Map.of()).keySet().iterator().next();
  }
}
