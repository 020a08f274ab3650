package io.plimsoll.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Compose refuses although each value fits by itself. */
final class Checks {
  private static final Set<String> BUILT_IN_NETWORKS = Set.of("default", "host", "none");

  private final Problems problems;
  private final Tree.Fields root;

  Checks(Problems problems, Tree.Fields root) {
    this.problems = problems;
    this.root = root;
  }

  void run() {
    each("volumes", (name, f) -> external("volumes", name, f, "driver driver_opts labels"));
    each(
        "networks",
        (name, f) -> external("networks", name, f, "driver driver_opts labels ipam internal"));
    for (String kind : List.of("secrets", "configs")) {
      each(
          kind,
          (name, f) -> {
            external(kind, name, f, "file environment content driver driver_opts");
            sourced(kind, name, f);
          });
    }
    each("services", (name, f) -> service(f, Trail.ROOT.then("services").then(name)));
  }

  /** Judges one named mapping. */
  private interface Check {
    void of(String name, Tree.Fields fields);
  }

  private void each(String kind, Check check) {
    root.fields(kind)
        .ifPresent(
            all ->
                all.entries()
                    .values()
                    .forEach(
                        field -> {
                          if (field.value() instanceof Tree.Fields f) {
                            check.of(field.name(), f);
                          }
                        }));
  }

  private void external(String kind, String name, Tree.Fields object, String others) {
    Optional<Tree.Fields> external = object.fields("external");
    if (external.isEmpty()) {
      return;
    }
    for (String other : others.split(" ", -1)) {
      object
          .field(other)
          .ifPresent(
              f ->
                  problems.contradiction(
                      f.key(),
                      "`" + kind + "." + name + "` is external, so it takes no `" + other + "`",
                      "remove `" + other + "` or `external`"));
    }
    if (external.get().leaf("name").isPresent() && object.leaf("name").isPresent()) {
      problems.contradiction(
          external.get().span(),
          "`" + kind + "." + name + "` has a `name` and an `external.name`",
          "keep `name` and write `external: true`");
    }
  }

  private void sourced(String kind, String name, Tree.Fields object) {
    boolean has =
        object.open().isPresent()
            || List.of("file", "environment", "content", "external", "driver").stream()
                .anyMatch(k -> object.field(k).isPresent());
    if (!has) {
      problems.missingKey(object, Trail.ROOT.then(kind).then(name), "file");
    }
  }

  private void service(Tree.Fields service, Trail at) {
    service
        .field("network_mode")
        .filter(f -> f.value() instanceof Tree.Leaf)
        .filter(f -> service.fields("networks").isPresent())
        .ifPresent(
            f ->
                problems.contradiction(
                    f.key(),
                    "`" + at + "` has both `network_mode` and `networks`",
                    "keep one of them"));
    new Amounts(problems).agree(service, at);
    requests(service, at);
    references(service, at);
  }

  private void requests(Tree.Fields service, Trail at) {
    List<Tree> reserved =
        service
            .fields("deploy")
            .flatMap(d -> d.fields("resources"))
            .flatMap(r -> r.fields("reservations"))
            .map(r -> r.items("devices"))
            .orElse(List.of());
    reserved.forEach(d -> request(d, at.then("deploy.resources.reservations.devices")));
    service.items("gpus").forEach(d -> request(d, at.then("gpus")));
  }

  private void request(Tree device, Trail at) {
    if (!(device instanceof Tree.Fields request)) {
      return;
    }
    Optional<Tree.Leaf> count = request.leaf("count");
    boolean isNumber =
        count
            .flatMap(Tree.Leaf::known)
            .map(c -> c.equals("all") || c.matches("-?[0-9]+"))
            .orElse(true);
    if (!isNumber) {
      problems.malformed(count.get(), at.then("count"), "is neither `all` nor a number");
    }
    if (count.isPresent() && request.field("device_ids").isPresent()) {
      problems.contradiction(
          count.get().span(), "`" + at + "` has both `count` and `device_ids`", "keep one of them");
    }
  }

  private void references(Tree.Fields service, Trail at) {
    service
        .fields("networks")
        .ifPresent(n -> names("networks", n.entries(), BUILT_IN_NETWORKS, at));
    service.fields("depends_on").ifPresent(d -> names("services", d.entries(), Set.of(), at));
    for (String kind : List.of("secrets", "configs")) {
      for (Tree item : service.items(kind)) {
        if (item instanceof Tree.Fields f) {
          f.leaf("source").ifPresent(l -> named(kind, l, at));
        }
      }
    }
    for (Tree volume : service.items("volumes")) {
      if (volume instanceof Tree.Fields f
          && f.leaf("type").flatMap(Tree.Leaf::known).equals(Optional.of("volume"))) {
        f.leaf("source").ifPresent(l -> named("volumes", l, at));
      }
    }
  }

  private void named(String kind, Tree.Leaf name, Trail at) {
    name.known()
        .ifPresent(n -> names(kind, Map.of(n, new Tree.Field(n, name.span(), name)), Set.of(), at));
  }

  private void names(String kind, Map<String, Tree.Field> used, Set<String> builtIn, Trail at) {
    Tree known = root.get(kind);
    if (known instanceof Tree.Gap || (known instanceof Tree.Fields f && f.open().isPresent())) {
      return;
    }
    Map<String, Tree.Field> defined = known instanceof Tree.Fields f ? f.entries() : Map.of();
    for (Tree.Field field : used.values()) {
      if (!defined.containsKey(field.name()) && !builtIn.contains(field.name())) {
        problems.undefined(field, kind, at, defined.keySet());
      }
    }
  }
}
