package io.plimsoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Blob;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.source.Checksums;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedEvidenceTest {
  private static final String CONFIG =
      """
      {"architecture": "amd64", "os": "linux", "config": {"User": "7"},
       "rootfs": {"type": "layers", "diff_ids": []}}
      """;

  private static final String REPORT =
      """
      {"SchemaVersion": 2, "ArtifactName": "app:1", "ArtifactType": "container_image",
       "Metadata": {"ImageID": "IMAGE"},
       "Results": [{"Target": "app:1", "Class": "os-pkgs", "Type": "alpine"}]}
      """;

  @Test
  void aReportOnAnImageAndInTheViewIsTheSameNode() {
    byte[] bytes = CONFIG.getBytes(StandardCharsets.UTF_8);
    Source report = Source.of("trivy.json", REPORT.replace("IMAGE", Checksums.of(CONFIG)));
    Inspection found =
        Inspection.of(
            List.of(new ImageInput.File(Blob.of("image.json", bytes)), new EvidenceInput(report)),
            List.of(),
            Instant.EPOCH);
    assertThat(found.targets()).hasSize(1);
    Target target = found.targets().getFirst();
    Node image = (Node) ((Listing) target.view("images")).members().getFirst();
    Listing onImage = (Listing) image.get("scans");
    Listing inView = (Listing) ((Node) target.view("evidence")).get("scans");
    assertThat(onImage.members()).hasSize(1);
    assertThat(onImage.members()).isEqualTo(inView.members());
  }
}
