package io.plimsoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ingest.InputKind;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.source.Source;
import io.plimsoll.value.Show;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Manifests of Kubernetes as inputs of a run. */
final class ManifestReadingTest {
  private static final String CONFIG =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: shop}
      data: {mode: fast}
      """;
  private static final String POD =
      """
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: app, image: app}]}
      """;

  private static List<Target> targets(String text) {
    Surroundings around = new Surroundings(path -> Optional.empty(), List.of(), Set.of(), false);
    RuntimeInput input =
        new RuntimeInput(InputKind.KUBERNETES, List.of(Source.of("k8s.yaml", text)), around);
    return Inspection.of(List.of(input), List.of(), Instant.EPOCH).targets();
  }

  private static List<String> configs(Target target) {
    Node node = (Node) target.view("target");
    return ((Listing) node.get("configs"))
        .members().stream().map(c -> Show.text(((Node) c).get("name"))).toList();
  }

  @Test
  void aConfigMapAloneIsATargetWithoutContainers() {
    List<Target> targets = targets(CONFIG);
    assertThat(targets).extracting(Target::name).containsExactly("k8s.yaml#ConfigMap/shop");
    assertThat(configs(targets.getFirst())).containsExactly("shop");
    assertThat(Inspection.roots(targets.getFirst())).isEmpty();
  }

  @Test
  void aConfigMapBesideAPodBelongsToIt() {
    List<Target> targets = targets(CONFIG + POD);
    assertThat(targets).extracting(Target::name).containsExactly("k8s.yaml#Pod/web/app");
    assertThat(configs(targets.getFirst())).containsExactly("shop");
  }
}
