package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds, volumes, tmpfs, secrets and configs. */
final class Mounts {
  /** Services that take each other's volumes, and mounts taken: they would multiply without end. */
  private static final int STEPS = 32;

  private static final int TAKEN = 500;

  private final Drafting service;
  private final NodeMaker nodes;
  private final List<Value> all = new ArrayList<>();
  private final List<Value> secrets = new ArrayList<>();
  private Optional<Reasons> open = Optional.empty();

  Mounts(Drafting service) {
    this.service = service;
    this.nodes = service.nodes();
  }

  void read() {
    Set<String> seen = new HashSet<>();
    of(service.service(), false, seen);
    Listing mounts = Listing.list(all);
    service.declare("mounts", open.map(mounts::open).orElse(mounts));
    if (service.says("secrets")) {
      service.set("secret_names", Values.opened(Listing.set(secrets), service.at("secrets")));
    }
  }

  /** The mounts of a service and of those whose volumes it takes. */
  private void of(ComposeService from, boolean readOnly, Set<String> seen) {
    if (!seen.add(from.name())) {
      return;
    }
    Values values = Values.of(from);
    boolean own = from.name().equals(service.service().name());
    VolumeMounts volumes = new VolumeMounts(service.project(), values, nodes, readOnly);
    each(from.tree().get("volumes"), volumes::of);
    each(
        from.tree().get("tmpfs"),
        t -> new MountSpecs(nodes, Optional.empty()).tmpfs(values.text(t)));
    if (own) {
      each(from.tree().get("secrets"), t -> granted(t, "secret"));
      each(from.tree().get("configs"), t -> granted(t, "config"));
    }
    if (from.tree().get("volumes_from") instanceof Tree.Gap gap) {
      open(Values.reasons(gap));
    }
    for (Value other : values.texts(from.tree().get("volumes_from"))) {
      taken(other, readOnly, seen);
    }
  }

  /** Makes a mount of an item. */
  private interface Making {
    Value of(Tree item);
  }

  private void each(Tree list, Making making) {
    switch (list) {
      case Tree.Items items -> items.items().forEach(i -> all.add(making.of(i)));
      case Tree.Gap gap -> open(Values.reasons(gap));
      case Tree.Leaf l -> all.add(making.of(l));
      case Tree.Fields f -> {}
      case Tree.Nothing n -> {}
    }
  }

  private void open(Reasons why) {
    open = Optional.of(open.map(o -> o.and(why)).orElse(why));
  }

  /** {@code SERVICE[:ro]} or {@code container:NAME[:ro]}. */
  private void taken(Value name, boolean readOnly, Set<String> seen) {
    if (!(name instanceof Text t && t.isKnown())) {
      open(name instanceof Text t ? t.reasons() : ((Unknown) name).reasons());
      return;
    }
    String written = t.written();
    boolean ro = readOnly || written.endsWith(":ro");
    String whole = written.replaceFirst(":(ro|rw)$", "");
    Optional<ComposeService> other = service.project().service(whole);
    boolean within = seen.size() < STEPS && all.size() < TAKEN;
    if (other.isPresent() && !whole.startsWith("container:") && within) {
      of(other.get(), ro, seen);
    } else {
      open(
          Reasons.of(
              new Reason(
                  Reason.Kind.UNRESOLVED,
                  whole,
                  "the volumes of " + whole + " are not at hand",
                  t.origin().span())));
    }
  }

  /** Compose specification, "secrets", "configs": files below {@code /run/secrets} or the root. */
  private Value granted(Tree tree, String kind) {
    if (!(tree instanceof Tree.Fields fields)) {
      return tree instanceof Tree.Gap g ? Values.unknown(g) : Absent.ABSENT;
    }
    Value source = service.values().text(fields.get("source"));
    Value target = service.values().text(fields.get("target"));
    boolean secret = kind.equals("secret");
    if (secret && !(source instanceof Absent)) {
      secrets.add(source);
    }
    FilePath folder = FilePath.of(secret ? "/run/secrets" : "/");
    Value name = target instanceof Absent ? source : target;
    Origin origin = service.origin(fields);
    Node.Builder mount =
        new MountSpecs(nodes, Optional.empty())
            .mount(kind, name, origin)
            .set("target", name instanceof Text t ? folder.join(FilePath.of(t)) : name)
            .set("read_only", Value.Bool.TRUE.from(Origin.DEFAULTED))
            .set("secret", secret ? source : Absent.ABSENT);
    file(secret ? "secrets" : "configs", source)
        .ifPresent(
            file ->
                mount.set(
                    "source",
                    new VolumeMounts(service.project(), service.values(), nodes, false)
                        .host(file)));
    return nodes.build(mount);
  }

  /** The file that holds a secret or config, where it is one of the project. */
  private Optional<Tree> file(String kind, Value name) {
    return name instanceof Text t
        ? service
            .project()
            .object(kind, t.written())
            .filter(o -> o.field("file").isPresent())
            .map(o -> o.get("file"))
        : Optional.empty();
  }
}
