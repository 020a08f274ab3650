package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A container as a reader finds it: the reader says what its source says, {@link #build} adds what
 * follows from it.
 *
 * <p>What the runtime file says and the image may say too goes to {@link #declare}; what only a
 * runtime file can say goes to {@link #set}, by the names of the schema. A command line without
 * words resets that of the image. What is not said has the default of the engine.
 */
public final class ContainerDraft {
  private final NodeMaker nodes;
  private final Origin place;
  private final Value name;
  private final EngineProfile engine;
  private final String source;
  private final Node.Builder node;
  private final Node.Builder declared;
  private final Map<String, Value> limits = new HashMap<>();
  private final Map<String, Value> requests = new HashMap<>();
  private Origin limitsAt;
  private Origin requestsAt;
  private Told told = Told.NOTHING;
  private Value reference = Absent.ABSENT;
  private Optional<Node> made = Optional.empty();
  private Fact image = this::noImage;
  private Fact link = this::noImage;

  /**
   * An empty draft.
   *
   * @param place of the definition
   * @param name a text
   * @param runtimeKind constant of the schema's enum {@code RuntimeKind}
   */
  public ContainerDraft(
      NodeMaker nodes, Origin place, Value name, String runtimeKind, EngineProfile engine) {
    this.nodes = nodes;
    this.place = place;
    this.name = name;
    this.engine = engine;
    this.source = runtimeKind;
    this.limitsAt = place;
    this.requestsAt = place;
    this.node =
        nodes
            .node("Container", place)
            .set("name", name)
            .set("source", nodes.constant("RuntimeKind", runtimeKind))
            .lazy("peers", () -> Listing.list(List.of()));
    this.declared = nodes.node("Declared", place);
  }

  public NodeMaker nodes() {
    return nodes;
  }

  public Origin place() {
    return place;
  }

  public Value name() {
    return name;
  }

  public EngineProfile engine() {
    return engine;
  }

  /** Sets a fact of {@code Declared}. */
  public ContainerDraft declare(String field, Value value) {
    declared.set(field, value);
    return this;
  }

  /** Sets a fact of {@code Container} that the source states. */
  public ContainerDraft set(String field, Value value) {
    reference = field.equals("image_ref") ? value : reference;
    node.set(field, value);
    return this;
  }

  /** As {@link #set}, computed when it is asked for. */
  public ContainerDraft lazy(String field, Fact fact) {
    node.lazy(field, fact);
    return this;
  }

  /** What it is part of; without one it is alone. */
  public ContainerDraft workload(Node workload) {
    return set("workload", workload);
  }

  /** The image reference that was set: an {@code ImageRef}, unknown, or absent. */
  public Value reference() {
    return reference;
  }

  /** The image it names. */
  public ContainerDraft image(Text reference) {
    return set("image_ref", ImageRef.of(reference));
  }

  /**
   * The image that was found for it, and how sure that is (a {@code LinkStrength}); it may still be
   * said when the container is built, until somebody asks for its image.
   */
  public ContainerDraft image(Fact found, Fact strength) {
    this.image = found;
    this.link = strength;
    return this;
  }

  /** The containers of its group, which may not be made yet; it is left out itself. */
  public ContainerDraft peers(Supplier<List<Node>> group) {
    return lazy(
        "peers", () -> Listing.list(group.get().stream().filter(n -> !n.equals(build())).toList()));
  }

  /** Sets one of its limits, by field of {@code Resources}; absent is no limit. */
  public ContainerDraft limit(String field, Value value) {
    limits.put(field, value);
    return this;
  }

  /** Sets what is reserved for it, by field of {@code Resources}. */
  public ContainerDraft request(String field, Value value) {
    requests.put(field, value);
    return this;
  }

  /** Where its limits are written, or would be. */
  public ContainerDraft limitsAt(Origin origin) {
    limitsAt = origin;
    return this;
  }

  /** Where what is reserved for it is written, or would be. */
  public ContainerDraft requestsAt(Origin origin) {
    requestsAt = origin;
    return this;
  }

  /** The labels that the runtime file gives it; those of the image are added. */
  public ContainerDraft labels(Value mapping) {
    return tell(Told.LABELS, mapping);
  }

  /** Whether all exposed ports are published ({@code -P}). */
  public ContainerDraft publishAll(Value all) {
    return tell(Told.PUBLISH_ALL, all);
  }

  /** Whether it is handed the API of its engine ({@code use_api_socket}). */
  public ContainerDraft usesApiSocket(Value uses) {
    return tell(Told.API_SOCKET, uses);
  }

  /** Whether a security option or context is declared. */
  public ContainerDraft hasSecurityOptions(Value has) {
    return tell(Told.SECURITY, has);
  }

  /** The primary group where no user is declared. */
  public ContainerDraft group(Value gid) {
    return tell(Told.GROUP, gid);
  }

  /** The seccomp profile it asks for: not in force where it is privileged. */
  public ContainerDraft seccomp(Value profile) {
    return tell(Told.SECCOMP, profile);
  }

  /** The AppArmor profile it asks for: not in force where it is privileged. */
  public ContainerDraft apparmor(Value profile) {
    return declare("apparmor", profile).tell(Told.APPARMOR, profile);
  }

  /** All that a list of security options says. */
  public ContainerDraft security(SecurityOptions.Said said) {
    if (!(said.noNewPrivileges() instanceof Absent)) {
      declare("no_new_privileges", said.noNewPrivileges());
    }
    if (!(said.selinux() instanceof Absent)) {
      set("selinux", said.selinux());
    }
    if (!(said.procMask() instanceof Absent)) {
      set("proc_mask", said.procMask()).hasSecurityOptions(Value.Bool.TRUE);
    }
    return seccomp(said.seccomp()).apparmor(said.apparmor());
  }

  private ContainerDraft tell(String fact, Value value) {
    if (!(value instanceof Absent)) {
      told = told.with(fact, value);
    }
    return this;
  }

  /** The container with all that follows from what was said: one, however often it is asked for. */
  public synchronized Node build() {
    if (made.isEmpty()) {
      made = Optional.of(container());
    }
    return made.get();
  }

  private Node container() {
    Node running = engine.node(nodes);
    otherwise("declared", nodes.build(declared));
    otherwise("engine", running);
    otherwise("workload", alone());
    otherwise("digest", reference instanceof ImageRef ref ? ref.field("digest") : Absent.ABSENT);
    otherwise("restart", restart());
    otherwise("logging", logging(running));
    otherwise(
        "cgroup_parent", engine.isKubernetes() ? Absent.ABSENT : running.get("cgroup_parent"));
    otherwise("ulimits", running.get("default_ulimits"));
    otherwise("selinux", new SecurityOptions(nodes).selinux(Map.of(), Origin.DEFAULTED));
    otherwise("limits", new Resources(nodes).of(limits, limitsAt, pids()));
    otherwise("requests", new Resources(nodes).of(requests, requestsAt, Absent.ABSENT));
    new DefaultNamespaces(nodes, source, running).fill(node);
    node.lazy("image", () -> image.get()).lazy("link", () -> link.get());
    return Derived.container(nodes, node, told, untold());
  }

  private Unknown noImage() {
    return Unknown.of(Gaps.noImage(reference, place));
  }

  private Reason untold() {
    return Gaps.reason(Reason.Kind.UNRESOLVED, "Container", "the source does not tell", place);
  }

  private Node alone() {
    return nodes.build(
        nodes
            .node("Workload", place)
            .set("kind", Text.of(source, place))
            .set("name", name)
            .set("labels", noOptions())
            .set("annotations", noOptions()));
  }

  private Node logging(Node running) {
    Logs logs = new Logs(nodes);
    return engine.isKubernetes()
        ? logs.rotated(running.get("log_driver"))
        : logs.of(running, Absent.ABSENT, noOptions(), logsAt(running));
  }

  /** Where the configuration of the engine speaks of logs. */
  private static Origin logsAt(Node running) {
    return running.get("log_options") instanceof Mapping m && !m.entries().isEmpty()
        ? m.origin()
        : running.get("log_driver") instanceof Text t ? t.origin() : Origin.DEFAULTED;
  }

  private static Mapping noOptions() {
    return Mapping.of(List.of());
  }

  private Node restart() {
    String kind = source.equals("kubernetes") ? "always" : "never";
    return new Restarts(nodes).of(kind, Absent.ABSENT, Origin.DEFAULTED);
  }

  /** The limit of processes of an engine; that of a pod is a setting of its kubelet. */
  private Value pids() {
    if (engine.isKubernetes()) {
      return Gaps.unresolved(
          "kubelet", "the limit of processes is a setting of the kubelet", place);
    }
    return engine
        .pids()
        .<Value>map(most -> Value.Int.of(most).from(Origin.DEFAULTED))
        .orElse(Absent.ABSENT);
  }

  private void otherwise(String field, Value value) {
    if (!node.has(field)) {
      node.set(field, value);
    }
  }
}
