package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Namespaces;
import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;

/** The namespaces that a pod shares with its node or among its containers. */
final class Sharing {
  private final NodeMaker nodes;
  private final Fields spec;

  Sharing(NodeMaker nodes, Fields spec) {
    this.nodes = nodes;
    this.spec = spec;
  }

  void read(ContainerDraft draft) {
    ofHost(draft, "hostNetwork", Which.NETWORK);
    ofHost(draft, "hostNetwork", Which.UTS);
    ofHost(draft, "hostIPC", Which.IPC);
    Value shared = spec.bool("shareProcessNamespace");
    if (shared instanceof Value.Bool b) {
      draft.set("shares_process_namespace", b);
      if (b.value()) {
        draft.set("pid", new Namespaces(nodes).of(Which.PID, "pod", b.origin()));
      }
    }
    ofHost(draft, "hostPID", Which.PID);
    if (spec.bool("hostUsers") instanceof Value.Bool users) {
      String kind = users.value() ? "host" : "private";
      draft.set("userns", new Namespaces(nodes).of(Which.USERNS, kind, users.origin()));
    }
  }

  private void ofHost(ContainerDraft draft, String field, Which which) {
    Value asked = spec.bool(field);
    if (asked instanceof Value.Bool b && b.value()) {
      Origin origin = Origin.at(spec.at(field));
      draft.set(which.field(), new Namespaces(nodes).of(which, "host", origin));
    } else if (asked instanceof Unknown) {
      draft.set(which.field(), asked);
    }
  }
}
