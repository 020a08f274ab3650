package io.plimsoll.ingest.inspect;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.PortSpecs;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Published ports ({@code PortBindings}) and those that are only exposed. */
final class InspectPorts {
  private final ContainerDraft draft;
  private final JsonObject exposed;
  private final JsonObject host;
  private final PortSpecs specs;

  InspectPorts(ContainerDraft draft, JsonObject container) {
    this.draft = draft;
    this.exposed = container.object("Config").as(Origin.Kind.MERGED).object("ExposedPorts");
    this.host = container.object("HostConfig");
    this.specs = new PortSpecs(draft.nodes(), draft.engine());
  }

  void fill() {
    List<Value> all = new ArrayList<>();
    JsonObject bindings = host.object("PortBindings");
    for (String key : bindings.keys()) {
      for (JsonObject binding : bindings.objects(key)) {
        Value ip = binding.filled("HostIp");
        Value port = Sizes.integer(range(binding.filled("HostPort"), 0));
        Value last = Sizes.integer(range(binding.filled("HostPort"), 1));
        all.add(port(Text.of(key, binding.place()), keyword(key, binding), port, last, ip, true));
      }
    }
    for (String key : exposed.keys()) {
      if (!bindings.has(key)) {
        Text word = Text.of(key, exposed.place(key));
        Absent no = Absent.ABSENT;
        all.add(port(word, word, no, no, no, false));
      }
    }
    draft.declare("ports", Listing.list(all));
    draft.publishAll(host.bool("PublishAllPorts"));
  }

  /** One end of {@code 8000-8010}; of a single port both ends are the same. */
  private static Value range(Value port, int end) {
    if (!(port instanceof Text t)) {
      return port;
    }
    String[] ends = t.written().split("-", 2);
    return Text.of(ends[Math.min(end, ends.length - 1)], t.origin());
  }

  /** As a command line has it: what the host gives, then what the container has. */
  private static Text keyword(String key, JsonObject binding) {
    StringBuilder out = new StringBuilder();
    if (binding.filled("HostIp") instanceof Text ip) {
      out.append(ip.written().contains(":") ? "[" + ip.written() + "]" : ip.written()).append(':');
    }
    if (binding.filled("HostPort") instanceof Text port) {
      out.append(port.written()).append(':');
    }
    String inside = key.endsWith("/tcp") ? key.substring(0, key.length() - 4) : key;
    return Text.of(out.append(inside).toString(), binding.place());
  }

  private Value port(
      Text key, Text keyword, Value hostPort, Value hostLast, Value ip, boolean published) {
    int slash = key.written().indexOf('/');
    String number = slash < 0 ? key.written() : key.written().substring(0, slash);
    Value protocol =
        slash < 0 ? Absent.ABSENT : Text.of(key.written().substring(slash + 1), key.origin());
    Value inside = Sizes.integer(Text.of(number, key.origin()));
    return specs.of(
        new PortSpecs.Port(
            keyword, Absent.ABSENT, inside, inside, protocol, hostPort, hostLast, ip, published));
  }
}
