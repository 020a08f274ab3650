package io.plimsoll.ingest.quadlet;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.RunFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the pod of a container says for it: a pod has the network and users of all in it. */
final class Pods {
  /** Keys that hold for each container of the pod (podman-pod-create(1)). */
  private static final Set<String> SHARED =
      Set.of(
          "AddHost",
          "DNS",
          "DNSOption",
          "DNSSearch",
          "HostName",
          "IP",
          "IP6",
          "Network",
          "NetworkAlias",
          "PublishPort",
          "ShmSize",
          "UIDMap",
          "GIDMap",
          "UserNS",
          "Volume");

  private final RunFiles files;
  private final List<Diagnostic> problems;

  Pods(RunFiles files, List<Diagnostic> problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * Entries of the pod, as if the container had them.
   *
   * @param unit path of the container's file
   * @param entries those of the container
   */
  List<UnitFile.Entry> of(String unit, List<UnitFile.Entry> entries) {
    Optional<UnitFile.Entry> named =
        entries.stream()
            .filter(e -> e.section().equals("Container") && e.key().equals("Pod"))
            .reduce((earlier, later) -> later)
            .filter(e -> e.value().length() > 0);
    if (named.isEmpty()) {
      return List.of();
    }
    String folder = unit.substring(0, unit.lastIndexOf('/') + 1);
    String name = named.get().value().text();
    if (files.content(folder + name) instanceof RunFiles.Text text) {
      return UnitFile.read(text.source()).entries().stream()
          .filter(e -> e.section().equals("Pod") && SHARED.contains(e.key()))
          .map(e -> new UnitFile.Entry("Container", e.key(), e.value(), e.span()))
          .toList();
    }
    problems.add(
        Diagnostic.at(named.get().span(), Code.E1507, "the pod `" + name + "` is not at hand")
            .help(
                "put it beside the container; its ports, networks and users are those of the pod"));
    return List.of();
  }
}
