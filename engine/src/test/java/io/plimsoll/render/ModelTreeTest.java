package io.plimsoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Inspection;
import io.plimsoll.api.RuntimeInput;
import io.plimsoll.api.Surroundings;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code inspect} shows of a container. */
final class ModelTreeTest {
  private static String tree(InputKind kind, Source... sources) throws IOException {
    RuntimeInput input = new RuntimeInput(kind, List.of(sources), Surroundings.NONE);
    Inspection read = Inspection.of(List.of(input), List.of(), Instant.EPOCH);
    StringBuilder out = new StringBuilder();
    ModelTree.write(Inspection.roots(read.targets().getFirst()).getFirst(), out);
    return out.toString();
  }

  @Test
  void saysWhereAValueCameFromAndWhatItReplaced() throws IOException {
    String tree =
        tree(
            InputKind.COMPOSE,
            Source.of("shop/base.yaml", "services:\n  web:\n    image: x:1\n    user: \"7\"\n"),
            Source.of(
                "shop/override.yaml",
                "services:\n  web:\n    user: \"8\"\n    read_only: true\n  job: {image: y}\n"));
    assertThat(tree)
        .contains("Container  shop/base.yaml\n")
        .contains("  user 8  base.yaml:4 -> override.yaml:3\n")
        .contains("  read_only = true  override.yaml:4\n")
        .contains("  privileged = false  (default of docker)\n")
        .contains("  peers (1)\n    - job  override.yaml:5\n  image_ref");
  }

  @Test
  void saysWhoseDefaultItIs() throws IOException {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
            - name: web
              image: x:1
        """;
    assertThat(tree(InputKind.KUBERNETES, Source.of("pod.yaml", pod)))
        .contains("  privileged = false  (default of kubernetes)\n")
        .contains("  image_ref = x:1  pod.yaml:7\n");
  }
}
