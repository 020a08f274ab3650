package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Listing;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.notation.CapabilityNames;
import io.plimsoll.schema.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Linux capabilities in any spelling, and the set in force (moby, oci/caps). */
public final class Capabilities {
  /** What Docker gives by default (moby, oci/caps/defaults.go); containerd's list is the same. */
  static final List<String> DOCKER =
      List.of(
          "chown",
          "dac_override",
          "fsetid",
          "fowner",
          "mknod",
          "net_raw",
          "setgid",
          "setuid",
          "setfcap",
          "setpcap",
          "net_bind_service",
          "sys_chroot",
          "kill",
          "audit_write");

  /** Without those that Podman 4 and CRI-O leave out. */
  static final List<String> PODMAN = without(DOCKER, "audit_write", "mknod", "net_raw");

  /** CRI-O, default_capabilities. */
  static final List<String> CRIO =
      List.of(
          "chown",
          "dac_override",
          "fsetid",
          "fowner",
          "setgid",
          "setuid",
          "setpcap",
          "net_bind_service",
          "kill");

  static final String ALL = "all_caps";

  /** A name that Linux does not have: no engine starts a container with it. */
  static final String UNRECOGNISED = "unrecognised";

  private final NodeMaker nodes;

  public Capabilities(NodeMaker nodes) {
    this.nodes = nodes;
  }

  private static List<String> without(List<String> all, String... left) {
    return all.stream().filter(c -> !List.of(left).contains(c)).toList();
  }

  /**
   * The capability a text names: {@code NET_ADMIN}, {@code cap_net_admin}, {@code ALL}; a name that
   * Linux does not have is certainly none of those it has.
   */
  public Value of(Value text) {
    Value read = strictly(text);
    boolean named = text instanceof Text && Gaps.problem(read).isPresent();
    return named ? constant(UNRECOGNISED).from(text.origin()) : read;
  }

  /** As {@link #of}, with the reason where a text names no capability. */
  public Value strictly(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    String name = CapabilityNames.bare(t.written());
    String constant = name.equals(CapabilityNames.ALL) ? ALL : name;
    return type().constants().contains(constant) && !constant.equals(UNRECOGNISED)
        ? constant(constant).from(t.origin())
        : Gaps.unreadable(t, "a capability");
  }

  /** The set that texts name; what is not known is a member of its own. */
  public Listing set(List<? extends Value> texts) {
    return Listing.set(texts.stream().map(this::of).distinct().toList());
  }

  Listing named(List<String> names, Origin origin) {
    return Listing.set(names.stream().map(n -> constant(n).from(origin)).toList()).from(origin);
  }

  private EnumType type() {
    return nodes.schema().enumeration("Capability").orElseThrow();
  }

  private Value constant(String name) {
    return nodes.constant("Capability", name);
  }

  private List<String> every() {
    return type().constants().stream()
        .filter(c -> !c.equals(ALL) && !c.equals(UNRECOGNISED))
        .toList();
  }

  /**
   * The set in force: privileged gives all, whatever is dropped; an addition wins over a drop; ALL
   * added leaves what is not dropped, ALL dropped what is added (moby, TweakCapabilities).
   */
  Value inForce(Value privileged, Value add, Value drop, Value defaults) {
    if (Logic.isTrue(privileged)) {
      return named(every(), privileged.origin());
    }
    if (privileged instanceof Unknown u) {
      return u;
    }
    if (!(add instanceof Listing adds) || !(drop instanceof Listing drops)) {
      return add instanceof Unknown ? add : drop;
    }
    if (has(adds, ALL)) {
      return minus(named(every(), adds.origin()), drops);
    }
    if (has(drops, ALL)) {
      return adds;
    }
    return defaults instanceof Listing set ? plus(minus(set, drops), adds) : defaults;
  }

  static boolean has(Listing set, String name) {
    return set.members().stream()
        .anyMatch(m -> m instanceof Value.Constant c && c.name().equals(name));
  }

  /** A drop that is not known leaves open which of the members are gone. */
  private static Listing minus(Listing from, Listing drops) {
    Optional<Reasons> unsure = gaps(drops);
    List<Value> kept = new ArrayList<>();
    for (Value member : from.members()) {
      boolean dropped = member instanceof Value.Constant c && has(drops, c.name());
      if (!dropped && unsure.isEmpty()) {
        kept.add(member);
      }
    }
    Listing left = new Listing(true, kept, from.rest(), from.origin());
    return unsure.isPresent() ? left.open(unsure.get()) : left;
  }

  private static Listing plus(Listing set, Listing adds) {
    List<Value> all = new ArrayList<>(set.members());
    for (Value add : adds.members()) {
      if (!(add instanceof Value.Constant c && has(set, c.name()))) {
        all.add(add);
      }
    }
    Listing sum = new Listing(true, all, set.rest(), set.origin());
    return adds.rest().isPresent() ? sum.open(adds.rest().get()) : sum;
  }

  private static Optional<Reasons> gaps(Listing set) {
    Optional<Reasons> gaps = set.rest();
    for (Value member : set.members()) {
      if (member instanceof Unknown u) {
        gaps = Optional.of(gaps.map(g -> g.and(u.reasons())).orElse(u.reasons()));
      }
    }
    return gaps;
  }
}
