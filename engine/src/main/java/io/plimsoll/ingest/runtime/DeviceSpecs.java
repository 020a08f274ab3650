package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/** Devices of a host that a container is given. */
public final class DeviceSpecs {
  /** Device files of graphics processors: NVIDIA, AMD, direct rendering, WSL. */
  private static final List<String> GRAPHICS =
      List.of("/dev/nvidia", "/dev/dri", "/dev/kfd", "/dev/dxg");

  private static final String ALL = "rwm";

  private final NodeMaker nodes;

  public DeviceSpecs(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** A device file; {@code rwm} where no permissions are written. */
  public Node of(Value host, Value inside, Value permissions, Origin origin) {
    Value gpu =
        host instanceof Text t && t.isKnown()
            ? Value.Bool.of(GRAPHICS.stream().anyMatch(t.written()::startsWith))
            : host instanceof Text t ? Unknown.of(t.reasons()) : host;
    return device(host, inside, permissions, gpu, origin);
  }

  /** A device that a driver provides: a CDI name such as {@code nvidia.com/gpu=all}. */
  public Node named(Text name, Origin origin) {
    boolean gpu = name.written().contains("/gpu=");
    return device(name, name, Text.of(ALL, Origin.DEFAULTED), Value.Bool.of(gpu), origin);
  }

  /** Graphics processors by what asks for them: {@code all}, {@code device=0}. */
  public Node graphics(Text request, Origin origin) {
    return device(request, request, Text.of(ALL, Origin.DEFAULTED), Value.Bool.TRUE, origin);
  }

  private Node device(Value host, Value inside, Value permissions, Value gpu, Origin origin) {
    return nodes.build(
        nodes
            .node("Device", origin)
            .set("host", host)
            .set("inside", inside)
            .set("permissions", permissions)
            .set("is_gpu", gpu));
  }
}
