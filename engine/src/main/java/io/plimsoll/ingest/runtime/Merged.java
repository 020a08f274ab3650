package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collections in force: what the runtime file lists together with what the image lists. */
final class Merged {
  private final Self self;

  Merged(Self self) {
    this.self = self;
  }

  /** A later entry replaces an earlier one of its name and stands in its place. */
  Value env() {
    if (!(self.declared("env") instanceof Listing declared)) {
      return self.declared("env");
    }
    Map<String, Value> byName = new LinkedHashMap<>();
    Value below = self.isComplete() ? Listing.list(List.of()) : image("env");
    for (Value variable : Self.members(below)) {
      byName.put(name(variable, byName.size()), variable);
    }
    for (Value variable : declared.members()) {
      byName.merge(name(variable, byName.size()), variable, this::over);
    }
    Listing all = Listing.list(List.copyOf(byName.values()));
    return opened(opened(all, declared.rest()), rest(below));
  }

  private Value over(Value lower, Value upper) {
    return upper instanceof Node u && lower instanceof Node
        ? Copies.with(self.nodes(), u, "shadows", lower)
        : upper;
  }

  private static String name(Value variable, int index) {
    return variable instanceof Node n && n.get("name") instanceof Text t && t.isKnown()
        ? t.written()
        : "#" + index; // no name of a variable begins so
  }

  private Value image(String field) {
    Value value = self.ofImage(field);
    return value instanceof Unknown u ? Listing.list(List.of()).open(u.reasons()) : value;
  }

  private static Optional<Reasons> rest(Value list) {
    return list instanceof Listing l ? l.rest() : Optional.empty();
  }

  private static Listing opened(Listing list, Optional<Reasons> why) {
    return why.map(list::open).orElse(list);
  }

  /** On Kubernetes those of the pod, which the image does not add to. */
  Value labels() {
    Value given = self.told().get(Told.LABELS);
    if (given instanceof Unknown) {
      return given;
    }
    if (self.isKubernetes() && given instanceof Absent) {
      return self.get("workload", "labels");
    }
    Mapping own = given instanceof Mapping m ? m : Mapping.of(List.of());
    if (self.isKubernetes() || self.isComplete()) {
      return own;
    }
    Value below = self.ofImage("labels");
    Map<Value, Entry> all = new LinkedHashMap<>();
    if (below instanceof Mapping m) {
      m.entries().forEach(e -> all.put(key(e), e));
    }
    own.entries().forEach(e -> all.put(key(e), e));
    Mapping merged = new Mapping(List.copyOf(all.values()), own.rest(), own.origin());
    Optional<Reasons> gap =
        below instanceof Unknown u
            ? Optional.of(u.reasons())
            : below instanceof Mapping m ? m.rest() : Optional.empty();
    return gap.map(merged::open).orElse(merged);
  }

  private static Value key(Entry entry) {
    return entry.key().from(Origin.NONE);
  }

  /** Declared mounts, then volumes of the image that nobody mounted. */
  Value mounts() {
    if (!(self.declared("mounts") instanceof Listing declared)) {
      return self.declared("mounts");
    }
    if (self.isComplete()) {
      return declared;
    }
    List<Value> all = new ArrayList<>(declared.members());
    Value volumes = image("volumes");
    for (Value volume : Self.members(volumes)) {
      if (volume instanceof FilePath path && !isMounted(declared, path)) {
        all.add(implicit(path));
      }
    }
    Listing mounts = new Listing(false, all, declared.rest(), Origin.NONE);
    return opened(mounts, rest(volumes));
  }

  private static boolean isMounted(Listing mounts, FilePath target) {
    return mounts.members().stream()
        .anyMatch(m -> m instanceof Node n && n.get("target").equals(target));
  }

  private Node implicit(FilePath target) {
    return self.nodes()
        .build(
            new MountSpecs(self.nodes(), Optional.empty())
                .mount("volume", target.text(), target.origin())
                .set("is_implicit", Value.Bool.TRUE));
  }

  /** Those with a source on the host. */
  Value hostMounts() {
    Value from = self.isGiven("mounts") ? self.get("mounts") : self.declared("mounts");
    if (!(from instanceof Listing all)) {
      return from;
    }
    List<Value> found = new ArrayList<>();
    Optional<Reasons> gaps = self.isGiven("mounts") ? Optional.empty() : all.rest();
    for (Value member : all.members()) {
      Value source = member instanceof Node n ? n.get("source") : member;
      if (!(source instanceof Absent)) {
        found.add(member);
      }
    }
    Listing mounts = Listing.list(found);
    return opened(mounts, gaps);
  }

  /** Declared ports, then exposed ones of the image; all of them published where that is asked. */
  Value ports() {
    if (!(self.declared("ports") instanceof Listing declared)) {
      return self.declared("ports");
    }
    Value exposed = self.isComplete() ? Listing.list(List.of()) : image("ports");
    List<Value> all = new ArrayList<>();
    for (Value port : declared.members()) {
      all.add(port instanceof Node n ? published(n) : port);
    }
    for (Value port : Self.members(exposed)) {
      if (port instanceof Node p && !isListed(declared, p)) {
        all.add(published(p));
      }
    }
    Listing ports = new Listing(false, all, declared.rest(), Origin.NONE);
    return opened(ports, rest(exposed));
  }

  private static boolean isListed(Listing ports, Node port) {
    return ports.members().stream()
        .anyMatch(
            p ->
                p instanceof Node n
                    && n.get("number").equals(port.get("number"))
                    && sameName(n.get("protocol"), port.get("protocol")));
  }

  private static boolean sameName(Value a, Value b) {
    return a instanceof Value.Constant c
        && b instanceof Value.Constant d
        && c.name().equals(d.name());
  }

  private Node published(Node port) {
    Value all = self.told().get(Told.PUBLISH_ALL);
    if (all instanceof Absent || Logic.isFalse(all) || Logic.isTrue(port.get("is_published"))) {
      return port;
    }
    Value ip = self.get("engine", "default_publish_ip");
    Value open = new PortSpecs(self.nodes(), ip).isPublic(Absent.ABSENT);
    Node published = Copies.with(self.nodes(), port, "is_published", all);
    return Copies.with(self.nodes(), published, "is_public", Logic.and(all, open));
  }

  /** Those that can be reached through the host; in the host's network there are none. */
  Value publishedPorts() {
    Value host = self.get("network", "is_host");
    if (Logic.isTrue(host)) {
      return Listing.list(List.of());
    }
    Value asked = self.told().get(Told.PUBLISH_ALL);
    boolean all = !(asked instanceof Absent) && !Logic.isFalse(asked);
    Value from = all || self.isGiven("ports") ? self.get("ports") : self.declared("ports");
    if (!(from instanceof Listing ports)) {
      return from;
    }
    List<Value> found = new ArrayList<>();
    Optional<Reasons> gaps = self.isGiven("ports") && !all ? Optional.empty() : ports.rest();
    for (Value port : ports.members()) {
      Value published = port instanceof Node n ? n.get("is_published") : port;
      if (Logic.isTrue(published)) {
        found.add(port);
      } else if (published instanceof Unknown u) {
        gaps = Optional.of(gaps.map(g -> g.and(u.reasons())).orElse(u.reasons()));
      }
    }
    Listing published = Listing.list(found);
    return opened(published, gaps);
  }
}
