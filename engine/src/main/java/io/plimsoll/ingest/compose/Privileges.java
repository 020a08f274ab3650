package io.plimsoll.ingest.compose;

import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.Capabilities;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the container may do: capabilities, profiles, devices. */
final class Privileges {
  private final Drafting service;
  private final Objections objections;
  private final NodeMaker nodes;

  Privileges(Drafting service, Objections objections) {
    this.service = service;
    this.objections = objections;
    this.nodes = service.nodes();
  }

  void read() {
    for (String key : List.of("privileged", "read_only")) {
      service.set(key, service.values().bool(service.at(key)));
    }
    for (String key : List.of("cap_add", "cap_drop")) {
      if (service.says(key)) {
        service.set(key, capabilities(key));
      }
    }
    service.draft().usesApiSocket(service.values().bool(service.at("use_api_socket")));
    security();
    if (service.says("sysctls")) {
      service.set("sysctls", service.values().mapping(service.at("sysctls")));
    }
    if (service.says("device_cgroup_rules")) {
      Tree rules = service.at("device_cgroup_rules");
      service.set(
          "device_rules", Values.opened(Listing.list(service.values().texts(rules)), rules));
    }
    devices();
  }

  private Listing capabilities(String key) {
    Capabilities capabilities = new Capabilities(nodes);
    List<Value> texts = service.values().texts(service.at(key));
    texts.forEach(t -> objections.heard(t, capabilities.strictly(t)));
    return Values.opened(capabilities.set(texts), service.at(key));
  }

  private void security() {
    if (service.at("security_opt") instanceof Tree.Gap g) {
      Unknown why = Values.unknown(g);
      service.draft().security(new SecurityOptions(nodes).of(List.of(why)));
      service.draft().hasSecurityOptions(why);
    }
    List<Value> options = service.values().texts(service.at("security_opt"));
    if (!options.isEmpty()) {
      Origin written = service.innermost("security_opt");
      service.draft().declare("no_new_privileges", Absent.ABSENT.from(written));
      service.draft().security(new SecurityOptions(nodes).of(options));
      service.draft().hasSecurityOptions(Value.Bool.TRUE.from(options.getFirst().origin()));
    }
  }

  private void devices() {
    List<Value> devices = new ArrayList<>();
    Optional<Tree.Gap> open = Optional.empty();
    for (String[] keys :
        List.of(
            new String[] {"devices"},
            new String[] {"gpus"},
            new String[] {"deploy", "resources", "reservations", "devices"})) {
      switch (service.at(keys)) {
        case Tree.Items items ->
            items
                .items()
                .forEach(i -> devices.add(keys[0].equals("devices") ? device(i) : requested(i)));
        case Tree.Gap gap -> open = Optional.of(gap);
        case Tree.Leaf l -> devices.add(gpu(l));
        case Tree.Fields f -> {}
        case Tree.Nothing n -> {}
      }
    }
    if (!devices.isEmpty() || open.isPresent()) {
      Listing all = Listing.list(devices);
      service.set("devices", open.map(Values::reasons).map(all::open).orElse(all));
    }
  }

  private Value device(Tree tree) {
    if (!(tree instanceof Tree.Fields fields)) {
      return tree instanceof Tree.Gap g ? Values.unknown(g) : Absent.ABSENT;
    }
    Value source = service.values().text(fields.get("source"));
    Value target = service.values().text(fields.get("target"));
    Value permissions = service.values().text(fields.get("permissions"));
    boolean gpu = source instanceof Text t && isGpu(t.written());
    return node(
        fields,
        source,
        target instanceof Absent ? source : target,
        permissions instanceof Absent ? Text.of("rwm") : permissions,
        gpu);
  }

  /** A device of the kernel's graphics drivers, or one named by the container device interface. */
  private static boolean isGpu(String device) {
    return device.startsWith("/dev/nvidia")
        || device.startsWith("/dev/dri")
        || device.startsWith("/dev/kfd")
        || device.contains("/gpu=");
  }

  /** A request to a driver: for graphics processors, unless its capabilities say otherwise. */
  private Value requested(Tree tree) {
    if (!(tree instanceof Tree.Fields fields)) {
      return tree instanceof Tree.Gap g ? Values.unknown(g) : Absent.ABSENT;
    }
    List<Value> capabilities = service.values().texts(fields.get("capabilities"));
    boolean gpu =
        capabilities.isEmpty()
            || capabilities.stream()
                .anyMatch(c -> c instanceof Text t && t.written().equals("gpu"));
    Value driver = service.values().text(fields.get("driver"));
    Value named = driver instanceof Absent ? Text.of(gpu ? "gpu" : "device") : driver;
    return node(fields, named, named, Text.of("rwm"), gpu);
  }

  private Value gpu(Tree.Leaf leaf) {
    Value name = Text.of("gpu", service.origin(leaf));
    return node(leaf, name, name, Text.of("rwm"), true);
  }

  private Node node(Tree tree, Value host, Value inside, Value permissions, boolean gpu) {
    return nodes.build(
        nodes
            .node("Device", service.origin(tree))
            .set("host", host)
            .set("inside", inside)
            .set("permissions", permissions)
            .set("is_gpu", Value.Bool.of(gpu)));
  }
}
