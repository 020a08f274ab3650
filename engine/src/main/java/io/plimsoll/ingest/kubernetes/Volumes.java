package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The volumes of a pod, and where its containers mount them. */
final class Volumes {
  /** Volumes whose files Kubernetes writes and no container can. */
  private static final Set<String> WRITTEN_BY_KUBERNETES =
      Set.of("configMap", "secret", "projected", "downwardAPI", "image");

  private final NodeMaker nodes;
  private final PodTemplate template;
  private final MountSpecs mounts;
  private final Map<String, Fields> declared = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();

  Volumes(NodeMaker nodes, PodTemplate template) {
    this.nodes = nodes;
    this.template = template;
    this.mounts = new MountSpecs(nodes, Optional.empty());
    for (Fields volume : template.spec().objects("volumes")) {
      volume.plain("name").ifPresent(n -> declared.put(n, volume));
    }
    template
        .object()
        .object("spec")
        .filter(s -> template.kind().equals("StatefulSet"))
        .ifPresent(
            s ->
                s.objects("volumeClaimTemplates").stream()
                    .flatMap(c -> c.object("metadata").stream())
                    .flatMap(m -> m.plain("name").stream())
                    .forEach(claimed::add));
  }

  /** Volumes that the pod lists and none of its containers mounts. */
  Listing unmounted() {
    Set<String> mounted = new HashSet<>();
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      for (Fields container : template.spec().objects(list)) {
        for (String mounts : List.of("volumeMounts", "volumeDevices")) {
          container.objects(mounts).forEach(m -> m.plain("name").ifPresent(mounted::add));
        }
      }
    }
    List<Node> left = new ArrayList<>();
    for (Fields volume : template.spec().objects("volumes")) {
      if (volume.plain("name").filter(mounted::contains).isEmpty()) {
        left.add(nodes.build(of(volume, volume.text("name"), nowhere(volume), volume.origin())));
      }
    }
    return Listing.list(left);
  }

  private static Value nowhere(Fields volume) {
    return Unknown.of(
        Reason.of(Reason.Kind.UNRESOLVED, "mountPath", "no container mounts it", volume.span()));
  }

  Listing mounts(Fields container) {
    List<Node> all = new ArrayList<>();
    for (Fields mount : container.objects("volumeMounts")) {
      all.add(mount(mount));
    }
    for (Fields device : container.objects("volumeDevices")) {
      all.add(
          nodes.build(
              mounts
                  .mount("device", device.needed("devicePath"), device.origin())
                  .set("volume", device.text("name"))));
    }
    return Listing.list(all);
  }

  /** Names of the secrets that the mounted volumes hold. */
  List<Value> secrets(Fields container) {
    List<Value> names = new ArrayList<>();
    for (Fields mount : container.objects("volumeMounts")) {
      volume(mount).ifPresent(v -> names.addAll(namesIn(v)));
    }
    return names;
  }

  private static List<Value> namesIn(Fields volume) {
    List<Value> names = new ArrayList<>();
    volume.object("secret").ifPresent(s -> names.add(s.text("secretName")));
    volume
        .object("projected")
        .ifPresent(
            p ->
                p.objects("sources").stream()
                    .flatMap(s -> s.object("secret").stream())
                    .forEach(s -> names.add(s.text("name"))));
    return names.stream().filter(n -> !(n instanceof Absent)).toList();
  }

  private Optional<Fields> volume(Fields mount) {
    return mount.plain("name").map(declared::get);
  }

  private Node mount(Fields mount) {
    Optional<Fields> volume = volume(mount);
    String name = mount.plain("name").orElse("");
    boolean isClaim = volume.isEmpty() && claimed.contains(name);
    if (volume.isEmpty() && !isClaim) {
      mount.problems().malformed(mount.at("name"), "the pod has no volume `" + name + "`");
    }
    Node.Builder node =
        isClaim
            ? claim(mount, "persistentVolumeClaim")
            : volume
                .map(v -> of(v, mount.text("name"), mount.needed("mountPath"), mount.origin()))
                .orElseGet(() -> undeclared(mount, name));
    options(node, mount);
    return nodes.build(node);
  }

  private Node.Builder claim(Fields mount, String type) {
    return mounts
        .mount("volume", mount.needed("mountPath"), mount.origin())
        .set("volume_type", Text.of(type))
        .set("volume", mount.text("name"));
  }

  private Node.Builder undeclared(Fields mount, String name) {
    Unknown why = Gaps.unreadable(Text.of(name, mount.origin()), "a volume of the pod");
    return claim(mount, "").set("volume_type", why).set("kind", why).set("source", why);
  }

  private Node.Builder of(Fields volume, Value name, Value target, Origin place) {
    String type =
        volume.names().stream()
            .filter(n -> !n.equals("name"))
            .findFirst()
            .orElse("emptyDir"); // what a volume without a source is
    Origin typeAt = Origin.at(volume.at(type));
    Optional<Fields> source = volume.object(type);
    Node.Builder node =
        mounts
            .mount(kind(type, source), target, place)
            .set("volume_type", Text.of(type, typeAt))
            .set("noexec", Value.Bool.FALSE.from(Origin.DEFAULTED))
            .set("nosuid", Value.Bool.FALSE.from(Origin.DEFAULTED));
    if (type.equals("hostPath")) {
      node.set("source", source.map(s -> MountSpecs.path(s.text("path"))).orElse(Absent.ABSENT));
    } else {
      node.set("volume", name);
    }
    if (type.equals("secret")) {
      node.set("secret", source.map(s -> s.text("secretName")).orElse(Absent.ABSENT));
    }
    if (type.equals("emptyDir")) {
      node.set("size", source.map(s -> s.read("sizeLimit", Sizes::bytes)).orElse(Absent.ABSENT));
    }
    if (WRITTEN_BY_KUBERNETES.contains(type)) {
      node.set("read_only", Value.Bool.TRUE.from(Origin.DEFAULTED));
    }
    return node;
  }

  private static String kind(String type, Optional<Fields> source) {
    return switch (type) {
      case "hostPath" -> "bind";
      case "emptyDir" ->
          source.flatMap(s -> s.plain("medium")).filter("Memory"::equals).isPresent()
              ? "tmpfs"
              : "volume";
      case "secret" -> "secret";
      case "configMap" -> "config";
      case "image" -> "image";
      case "projected", "downwardAPI" -> "other";
      default -> "volume";
    };
  }

  private void options(Node.Builder node, Fields mount) {
    Value readOnly = mount.bool("readOnly");
    if (readOnly instanceof Value.Bool b && b.value()) {
      node.set("read_only", readOnly);
    } else if (readOnly instanceof Unknown) {
      node.set("read_only", readOnly);
    }
    Value below = mount.text("subPath");
    node.set("sub_path", MountSpecs.path(below));
    mount
        .plain("subPathExpr")
        .ifPresent(
            e ->
                node.set(
                    "sub_path",
                    Unknown.of(
                        Reason.of(
                            Reason.Kind.UNRESOLVED,
                            e,
                            e + " is filled in when the pod runs",
                            mount.at("subPathExpr")))));
    propagation(node, mount);
    recursion(node, mount);
  }

  private void propagation(Node.Builder node, Fields mount) {
    Value propagation =
        mount.read(
            "mountPropagation",
            v ->
                v instanceof Text t
                    ? switch (t.written()) {
                      case "None" -> propagation("rprivate", t);
                      case "HostToContainer" -> propagation("rslave", t);
                      case "Bidirectional" -> propagation("rshared", t);
                      default -> Gaps.unreadable(t, "None, HostToContainer or Bidirectional");
                    }
                    : v);
    if (!(propagation instanceof Absent)) {
      node.set("propagation", propagation);
    }
  }

  private Value propagation(String name, Text at) {
    return nodes.constant("Propagation", name).from(at.origin());
  }

  private static void recursion(Node.Builder node, Fields mount) {
    if (mount.text("recursiveReadOnly") instanceof Text t) {
      switch (t.written()) {
        case "Enabled" -> node.set("recursive_read_only", Value.Bool.TRUE.from(t.origin()));
        case "IfPossible" ->
            node.set(
                "recursive_read_only",
                Unknown.of(
                    Reason.of(
                        Reason.Kind.UNRESOLVED,
                        "the host",
                        "mounts below it are read-only where the node can",
                        mount.span())));
        default -> {}
      }
    }
  }
}
