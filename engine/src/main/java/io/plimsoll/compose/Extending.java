package io.plimsoll.compose;

import io.plimsoll.compose.Context.Scope;
import io.plimsoll.limit.Limit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts services on those they extend, in the same file or in another one. */
final class Extending {
  private final Loading loading;
  private final Context context;

  Extending(Loading loading, Context context) {
    this.loading = loading;
    this.context = context;
  }

  /** The file with all its services extended. */
  Tree.Fields file(Tree.Fields file, String name) {
    Optional<Tree.Field> services = file.field("services");
    if (services.isEmpty() || !(services.get().value() instanceof Tree.Fields all)) {
      return file;
    }
    Scope scope = new Scope(name, all);
    Map<String, Tree.Field> extended = new LinkedHashMap<>();
    for (Tree.Field service : all.entries().values()) {
      extended.put(
          service.name(), service.with(resolve(scope, service.name(), new LinkedHashSet<>())));
    }
    Map<String, Tree.Field> keys = new LinkedHashMap<>(file.entries());
    keys.put("services", services.get().with(all.with(extended)));
    return file.with(keys);
  }

  private Tree resolve(Scope scope, String name, Set<String> chain) {
    Tree known = scope.resolved().get(name);
    if (known != null) {
      return known;
    }
    Tree service = scope.services().get(name);
    Tree resolved =
        service instanceof Tree.Fields fields && !(fields.get("extends") instanceof Tree.Nothing)
            ? extended(scope, name, fields, chain)
            : service;
    scope.resolved().put(name, resolved);
    return resolved;
  }

  private Tree extended(Scope scope, String name, Tree.Fields service, Set<String> chain) {
    if (!(service.get("extends") instanceof Tree.Fields extension)) {
      return service.get("extends") instanceof Tree.Gap gap ? service.opened(gap) : service;
    }
    String step = scope.file() + "#" + name;
    if (!chain.add(step)) {
      return service.opened(
          loading.problems.circular(
              extension, "`" + name + "` extends itself: " + String.join(" → ", chain)));
    }
    Tree base = base(scope, name, extension, chain);
    chain.remove(step);
    return switch (base) {
      case Tree.Fields f ->
          loading.merge.service(inherited(f), service, Trail.ROOT.then("services").then(name));
      case Tree.Gap g -> service.opened(g);
      case Tree.Nothing n -> service;
      case Tree.Leaf l -> service;
      case Tree.Items i -> service;
    };
  }

  /** What a service hands on: not how it came about. */
  private static Tree.Fields inherited(Tree.Fields base) {
    Tree.Fields kept = Resets.drop(base);
    Map<String, Tree.Field> keys = new LinkedHashMap<>(kept.entries());
    keys.remove("extends");
    return kept.with(keys);
  }

  private Tree base(Scope scope, String name, Tree.Fields extension, Set<String> chain) {
    if (!(extension.get("service") instanceof Tree.Leaf wanted)) {
      return Tree.Gap.malformed("extends", "`extends` names no service", extension.place());
    }
    if (!wanted.text().isKnown()) {
      return Fitting.unknownName(wanted, Trail.ROOT.then("services").then(name).then("extends"));
    }
    if (chain.size() > loading.limits.of(Limit.COMPOSE_CHAIN)) {
      String most = loading.limits.shown(Limit.COMPOSE_CHAIN);
      return loading.problems.limit(
          extension, Limit.COMPOSE_CHAIN, "more than " + most + " services extend each other");
    }
    if (loading.merge.isExhausted()) {
      String most = loading.limits.shown(Limit.COMPOSE_MERGED);
      return loading.problems.limit(
          extension,
          Limit.COMPOSE_MERGED,
          "extended services stand for more than " + most + " values");
    }
    Scope from = scope;
    switch (extension.get("file")) {
      case Tree.Leaf file -> {
        switch (loading.access.required(file)) {
          case FileAccess.Lost lost -> {
            return lost.gap();
          }
          case FileAccess.Text text -> from = scope(text, file);
        }
      }
      case Tree.Gap gap -> {
        return gap;
      }
      case Tree.Nothing n -> {}
      case Tree.Items i -> {}
      case Tree.Fields f -> {}
    }
    String service = wanted.text().marked();
    if (from.services().field(service).isPresent()) {
      return resolve(from, service, chain);
    }
    if (from.services().open().isPresent()) {
      return from.services().open().get();
    }
    String message = "`" + from.file() + "` has no service `" + service + "`";
    loading.problems.unknownName(
        wanted.span(), message, service, from.services().entries().keySet());
    return Tree.Gap.malformed(service, message, wanted.place());
  }

  private Scope scope(FileAccess.Text file, Tree.Leaf at) {
    Scope known = context.extended.get(file.path());
    if (known != null) {
      return known;
    }
    Context own = new Context(Paths.directory(file.path()), context.variables);
    Tree.Fields read = loading.plain(file.source(), own, at);
    Tree.Fields services =
        read.fields("services")
            .orElseGet(() -> new Tree.Fields(Map.of(), read.open(), read.place()));
    Scope scope = new Scope(file.path(), services);
    context.extended.put(file.path(), scope);
    return scope;
  }
}
