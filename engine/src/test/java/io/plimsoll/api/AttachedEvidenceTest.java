package io.plimsoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.archive.Sha256;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.value.Show;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attestations in the index of an image are evidence about it. */
final class AttachedEvidenceTest {
  private static final String PROVENANCE =
      """
      {"_type": "https://in-toto.io/Statement/v0.1", "predicateType": "https://slsa.dev/provenance/v0.2",
       "subject": [{"name": "pkg:docker/acme/web@1", "digest": {"sha256": "SUBJECT"}}],
       "predicate": {"builder": {"id": "https://ci.example.com/7"}, "buildType": "https://mobyproject.org/buildkit@v1",
                     "materials": []}}
      """;

  private static final String SBOM =
      """
      {"_type": "https://in-toto.io/Statement/v0.1", "predicateType": "https://spdx.dev/Document",
       "subject": [{"name": "pkg:docker/acme/web@1", "digest": {"sha256": "SUBJECT"}}],
       "predicate": {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "web",
                     "creationInfo": {"created": "2026-01-01T00:00:00Z", "creators": ["Tool: syft"]},
                     "packages": [{"SPDXID": "SPDXRef-a", "name": "busybox", "versionInfo": "1.36.1-r29"}]}}
      """;

  /** A layout in memory, as {@code docker buildx build --output type=oci} writes it. */
  private static final class Layout implements BlobFolder {
    private final Map<String, byte[]> files = new HashMap<>();

    String add(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      String digest = Sha256.of(bytes);
      files.put("blobs/sha256/" + digest.substring(7), bytes);
      return digest;
    }

    void put(String path, String text) {
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
      return "web";
    }

    @Override
    public Optional<Blob> find(String path) {
      return Optional.ofNullable(files.get(path)).map(b -> Blob.of("web/" + path, b));
    }
  }

  private static Layout layout(String... statements) {
    Layout layout = new Layout();
    layout.put("oci-layout", "{\"imageLayoutVersion\": \"1.0.0\"}");
    String config =
        layout.add(
            """
            {"architecture": "amd64", "os": "linux", "config": {}, "rootfs": {"diff_ids": []}}
            """);
    String image =
        layout.add(
            """
            {"schemaVersion": 2, "config": {"digest": "%s"}, "layers": []}
            """
                .formatted(config));
    StringBuilder layers = new StringBuilder();
    for (String statement : statements) {
      layers.append(layers.isEmpty() ? "" : ",");
      layers.append(
          "{\"mediaType\": \"application/vnd.in-toto+json\", \"digest\": \"%s\"}"
              .formatted(layout.add(statement.replace("SUBJECT", image.substring(7)))));
    }
    String attestations =
        layout.add(
            """
            {"schemaVersion": 2, "config": {"digest": "%s"}, "layers": [%s]}
            """
                .formatted(config, layers));
    layout.put(
        "index.json",
        """
        {"schemaVersion": 2, "manifests": [
          {"digest": "%s", "platform": {"os": "linux", "architecture": "amd64"}},
          {"digest": "%s", "platform": {"os": "unknown", "architecture": "unknown"},
           "annotations": {"vnd.docker.reference.type": "attestation-manifest",
                           "vnd.docker.reference.digest": "%s"}}]}
        """
            .formatted(image, attestations, image));
    return layout;
  }

  private static Inspection inspect(Layout layout) {
    return Inspection.of(List.of(new ImageInput.Layout(layout)), List.of(), Instant.EPOCH);
  }

  private static Node image(Inspection found) {
    return (Node) ((Listing) found.targets().getFirst().view("images")).members().getFirst();
  }

  @Test
  void provenanceAndBillOfMaterialsOfTheIndexAreBoundToTheImage() {
    Inspection found = inspect(layout(PROVENANCE, SBOM));
    assertThat(found.later().get()).isEmpty();
    assertThat(found.targets()).hasSize(1);
    Listing provenances = (Listing) image(found).get("provenances");
    assertThat(provenances.members()).hasSize(1);
    assertThat(Show.text(((Node) provenances.members().getFirst()).get("builder")))
        .isEqualTo("https://ci.example.com/7");
    Listing sboms = (Listing) image(found).get("sboms");
    assertThat(Show.text(((Node) sboms.members().getFirst()).get("components")))
        .contains("busybox");
  }

  @Test
  void statementThatIsMissingOrChangedIsSaidAndNotTaken() {
    Layout changed = layout(PROVENANCE);
    String statement =
        changed.files.keySet().stream()
            .filter(f -> new String(file(changed, f), StandardCharsets.UTF_8).contains("slsa"))
            .findFirst()
            .orElseThrow();
    changed.put(statement, PROVENANCE);
    assertThat(codes(inspect(changed))).containsExactly("E1602");
    changed.files.remove(statement);
    assertThat(codes(inspect(changed))).containsExactly("E1603");
  }

  private static byte[] file(Layout layout, String path) {
    return Optional.ofNullable(layout.files.get(path)).orElseThrow();
  }

  private static List<String> codes(Inspection found) {
    return found.later().get().stream().map(Diagnostic::code).map(Enum::name).toList();
  }
}
