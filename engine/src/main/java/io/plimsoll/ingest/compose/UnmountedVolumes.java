package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.Tree;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Volumes of a project that stand for a directory of the host and that no service mounts: a service
 * that is added later may, or a container of another project by their name.
 */
final class UnmountedVolumes {
  private final ProjectFacts project;
  private final NodeMaker nodes;

  UnmountedVolumes(ProjectFacts project, NodeMaker nodes) {
    this.project = project;
    this.nodes = nodes;
  }

  Listing all() {
    Optional<Tree.Fields> defined = project.project().root().fields("volumes");
    Set<String> mounted = mounted();
    List<Node> left = new ArrayList<>();
    for (Tree.Field volume : defined.map(d -> d.entries().values()).orElse(List.of())) {
      if (!mounted.contains(volume.name())) {
        volume(Text.of(volume.name(), Origin.at(volume.key()))).ifPresent(left::add);
      }
    }
    return Listing.list(left);
  }

  /** Names of volumes that services mount, as far as they are known. */
  private Set<String> mounted() {
    Set<String> names = new HashSet<>();
    for (ComposeService service : project.project().services()) {
      for (Tree item : service.tree().items("volumes")) {
        if (item instanceof Tree.Fields mount) {
          mount.leaf("source").flatMap(Tree.Leaf::known).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  private Optional<Node> volume(Text name) {
    VolumeMounts mounts = new VolumeMounts(project, Values.OF_PROJECT, nodes, false);
    Unknown nowhere =
        Unknown.of(
            new Reason(
                Reason.Kind.UNRESOLVED, "target", "no service mounts it", name.origin().span()));
    return mounts
        .device(name)
        .map(
            device ->
                nodes.build(
                    nodes
                        .node("Mount", Origin.at(device.span()))
                        .set("kind", nodes.constant("MountKind", "bind"))
                        .set("volume", name)
                        .set("source", mounts.host(device))
                        .set("target", nowhere)));
  }
}
