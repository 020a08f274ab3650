package io.plimsoll.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.evidence.EvidenceReader;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.value.Show;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evidence of the corpus joined with images made by hand. */
final class EvidenceLinksTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final String MANIFEST =
      "sha256:05b3abf2579a5eb66403cd78be557fd860633a1fe2103c7642030defe32c657f";
  private static final String INDEX =
      "sha256:1bc04b5291c26a46d918139138b992d2de976d6851d0893b0476b85bfbdfc6e6";
  private static final String CONFIG =
      "sha256:b79606fb3afea5bd1609ed40b622142f1c98125abcfe89a76a661b0e8e343910";
  private static final String LAYER =
      "sha256:4fbec69b941195fd56f8212a5000e304129451d82efca94ff0e0fb2d5355472e";
  private static final String LAYER2 =
      "sha256:77ea7eee3d80b1a38f83906dd3048e2689457eb90e18a7d12f839c5ae37106a2";
  private static final String OTHER = "sha256:" + "0".repeat(64);

  /** What is known of an image. */
  private record Known(String index, String manifest, String config, String arch, String ref) {}

  @Test
  void boundByImageId() {
    EvidenceLinks.Linked linked = join(List.of("trivy"), image("", "", CONFIG, "arm64", "x:1"));
    assertThat(names(linked.images().getFirst(), "scans")).containsExactly("Trivy");
    assertThat(link(linked, "scans")).isEqualTo("config_id");
  }

  @Test
  void boundByManifestEvenWhereTheIdIsNotKnown() {
    EvidenceLinks.Linked linked = join(List.of("grype"), image("", MANIFEST, "", "amd64", "x:1"));
    assertThat(names(linked.images().getFirst(), "scans")).containsExactly("grype");
    assertThat(link(linked, "scans")).isEqualTo("manifest");
  }

  @Test
  void equalTagOfAnotherImageDoesNotBind() {
    EvidenceLinks.Linked linked =
        join(List.of("trivy"), image("", OTHER, OTHER, "arm64", "registry.acme.io/web:1.4"));
    assertThat(names(linked.images().getFirst(), "scans")).isEmpty();
    assertThat(link(linked, "scans")).isEqualTo("reference");
    EvidenceLinks.Linked otherTag =
        join(List.of("trivy"), image("", OTHER, OTHER, "arm64", "registry.acme.io/web:2.0"));
    assertThat(link(otherTag, "scans")).isEqualTo("name_only");
    EvidenceLinks.Linked otherName = join(List.of("trivy"), image("", OTHER, OTHER, "arm64", "y"));
    assertThat(link(otherName, "scans")).isEqualTo("<unknown>");
  }

  @Test
  void equalIndexDoesNotBindAnotherPlatform() {
    EvidenceLinks.Linked linked =
        join(
            List.of("trivy"),
            image(INDEX, MANIFEST, CONFIG, "arm64", "x:1"),
            image(INDEX, OTHER, OTHER, "amd64", "x:1"));
    assertThat(names(linked.images().get(0), "scans")).containsExactly("Trivy");
    assertThat(names(linked.images().get(1), "scans")).isEmpty();
  }

  @Test
  void anAttestationOnTheIndexBindsEachPlatform() {
    EvidenceLinks.Linked linked =
        join(
            List.of("statement-two-subjects", "slsa-v1-github"),
            image(INDEX, MANIFEST, CONFIG, "arm64", "x:1"),
            image(INDEX, OTHER, OTHER, "amd64", "x:1"));
    assertThat(count(linked.images().get(0), "attestations")).isEqualTo(3);
    assertThat(count(linked.images().get(1), "attestations")).isEqualTo(1);
    assertThat(count(linked.images().get(0), "provenances")).isEqualTo(1);
    assertThat(count(linked.images().get(1), "provenances")).isZero();
  }

  @Test
  void aScanOfTheIndexWithoutPlatformLeavesTheScansOpen() {
    Node scan = read("statement-vuln").getFirst();
    EvidenceLinks links = new EvidenceLinks(NODES, tables(List.of(), List.of()));
    Node image = image(MANIFEST, OTHER, CONFIG, "arm64", "x:1");
    Listing scans =
        (Listing) links.join(List.of(scan), List.of(image), false).images().getFirst().get("scans");
    assertThat(scans.isOpen()).isTrue();
    assertThat(scans.members()).isEmpty();
  }

  @Test
  void declaredEvidenceIsStillNotBound() {
    EvidenceLinks links = new EvidenceLinks(NODES, tables(List.of(), List.of()));
    Node image = image("", OTHER, "", "amd64", "y:1");
    EvidenceLinks.Linked linked = links.join(read("gitlab"), List.of(image), true);
    assertThat(names(linked.images().getFirst(), "scans")).isEmpty();
    assertThat(link(linked, "scans")).isEqualTo("declared");
  }

  @Test
  void anImageIdThatIsTheManifestBinds() {
    Digests scan = Digests.of(digestSet("", "", MANIFEST));
    assertThat(scan.linkTo(Digests.of(digestSet("", MANIFEST, CONFIG))))
        .contains(LinkStrength.MANIFEST);
  }

  @Test
  void equalLayersLinkWithoutBinding() {
    Digests scan = new Digests(none(), none(), none(), List.of(Digest.of(LAYER)));
    Digests image = new Digests(none(), none(), none(), List.of(Digest.of(LAYER)));
    assertThat(scan.linkTo(image)).contains(LinkStrength.DIFF_IDS);
    assertThat(LinkStrength.DIFF_IDS.isBinding()).isFalse();
  }

  @Test
  void findingsAreJoinedWithPackagesAndLayers() {
    EvidenceLinks.Linked linked = join(List.of("trivy"), image("", "", CONFIG, "arm64", "x:1"));
    Node first = finding(linked, 0);
    assertThat(Show.text(first.get("is_base"))).isEqualTo("true");
    assertThat(((Node) first.get("layer")).get("index")).isEqualTo(Value.Int.of(0));
    assertThat(Show.text(((Node) first.get("package")).get("source"))).isEqualTo("example");
    Node byPackage = finding(linked, 1);
    assertThat(Show.text(byPackage.get("is_base"))).isEqualTo("true");
    assertThat(Show.text(finding(linked, 4).get("is_base"))).isEqualTo("<unknown>");
  }

  @Test
  void exploitedByTheTableOrTheReport() {
    EvidenceLinks.Linked linked = join(List.of("trivy"), image("", "", CONFIG, "arm64", "x:1"));
    assertThat(Show.text(finding(linked, 0).get("is_exploited"))).isEqualTo("true");
    assertThat(Show.text(finding(linked, 1).get("is_exploited"))).isEqualTo("false");
  }

  @Test
  void exceptionByIdPackageAndImage() {
    EvidenceLinks.Linked linked =
        join(List.of("trivy"), image("", "", CONFIG, "arm64", "registry.acme.io/web:1.4"));
    assertThat(Show.text(((Node) finding(linked, 0).get("exception")).get("owner")))
        .isEqualTo("web");
    assertThat(finding(linked, 1).get("exception")).isInstanceOf(Absent.class);
    EvidenceLinks.Linked other = join(List.of("trivy"), image("", "", CONFIG, "arm64", "y:1"));
    assertThat(finding(other, 0).get("exception")).isInstanceOf(Absent.class);
  }

  @Test
  void statementsOfVexCoverTheImageTheyName() {
    EvidenceLinks.Linked linked =
        join(List.of("trivy", "openvex"), image("", MANIFEST, CONFIG, "arm64", "x:1"));
    Node vex = (Node) finding(linked, 0).get("vex");
    assertThat(Show.text(vex.get("status"))).isEqualTo("not_affected");
    assertThat(Show.text(vex.get("covers"))).isEqualTo("true");
    assertThat(finding(linked, 1).get("vex")).isInstanceOf(Absent.class);
    EvidenceLinks.Linked other =
        join(List.of("trivy", "openvex"), image("", OTHER, CONFIG, "arm64", "x:1"));
    assertThat(finding(other, 0).get("vex")).isInstanceOf(Absent.class);
  }

  @Test
  void withoutEvidenceNothingIsKnownOfIt() {
    Node image = EvidenceLinks.withoutEvidence(image("", MANIFEST, CONFIG, "arm64", "x:1"));
    assertThat(image.get("scans")).isInstanceOf(io.plimsoll.model.Unknown.class);
    assertThat(Show.text(image.get("ref"))).isEqualTo("x:1");
  }

  private static java.util.Optional<Digest> none() {
    return java.util.Optional.empty();
  }

  private static EvidenceLinks.Linked join(List<String> files, Node... images) {
    List<Node> evidence = new ArrayList<>();
    files.forEach(f -> evidence.addAll(read(f)));
    return new EvidenceLinks(NODES, tables(List.of(exploited()), List.of(exception())))
        .join(evidence, List.of(images), false);
  }

  private static List<Node> read(String name) {
    Path file = Path.of("src/test/resources/corpus/evidence/json", name + ".json");
    return new EvidenceReader(NODES).read(Source.of(name, GoldenCorpus.read(file))).evidence();
  }

  private static Node image(String index, String manifest, String config, String arch, String ref) {
    Known known = new Known(index, manifest, config, arch, ref);
    Node base = layer(0, LAYER, true);
    Node platform =
        NODES.build(
            NODES
                .node("Platform", Origin.NONE)
                .set("os", NODES.constant("Os", "linux"))
                .set("arch", Text.of(known.arch())));
    Node installed =
        NODES.build(
            NODES
                .node("Package", Origin.NONE)
                .set("name", Text.of("libexample1"))
                .set("version", Version.of("1.0-1", Version.Scheme.DPKG))
                .set("source", Text.of("example"))
                .set("layer", base)
                .set("is_base", Value.Bool.TRUE));
    return NODES.build(
        NODES
            .node("Image", Origin.NONE)
            .set("ref", ImageRef.of(known.ref()))
            .set("refs", Listing.list(List.of(ImageRef.of(known.ref()))))
            .set("platform", platform)
            .set("digests", digestSet(known.index(), known.manifest(), known.config()))
            .set("layers", Listing.list(List.of(base, layer(1, LAYER2, false))))
            .set("packages", Listing.list(List.of(installed))));
  }

  private static Node layer(int index, String digest, boolean isBase) {
    return NODES.build(
        NODES
            .node("Layer", Origin.NONE)
            .set("index", Value.Int.of(index))
            .set("diff_id", Digest.of(digest))
            .set("is_base", Value.Bool.of(isBase)));
  }

  private static Node digestSet(String index, String manifest, String config) {
    return NODES.build(
        NODES
            .node("DigestSet", Origin.NONE)
            .set("index", digest(index))
            .set("manifest", digest(manifest))
            .set("config", digest(config))
            .set("diff_ids", Listing.list(List.of())));
  }

  private static Value digest(String text) {
    return text.isEmpty() ? Absent.ABSENT : Digest.of(text);
  }

  private static Node exploited() {
    return NODES.build(NODES.node("ExploitedRow", Origin.NONE).set("id", Text.of("DSA-9001-1")));
  }

  private static Node exception() {
    return NODES.build(
        NODES
            .node("ExceptionRow", Origin.NONE)
            .set("id", Text.of("CVE-2026-1001"))
            .set("package", glob("lib*"))
            .set("image", glob("registry.acme.io/**"))
            .set("owner", Text.of("web")));
  }

  private static Value glob(String text) {
    return switch (Globs.compile(text)) {
      case PatternResult.Compiled<Glob> c -> new Value.Pattern(c.pattern(), Origin.NONE);
      case PatternResult.Invalid<Glob> i -> throw new IllegalArgumentException(i.message());
    };
  }

  private static Node tables(List<Node> exploited, List<Node> exceptions) {
    return NODES.build(
        NODES
            .node("Tables", Origin.NONE)
            .set("known_exploited", Listing.list(exploited))
            .set("exceptions", Listing.list(exceptions)));
  }

  private static Node finding(EvidenceLinks.Linked linked, int index) {
    Node scan = (Node) ((Listing) linked.evidence().get("scans")).members().getFirst();
    return (Node) ((Listing) scan.get("vulnerabilities")).members().get(index);
  }

  private static String link(EvidenceLinks.Linked linked, String list) {
    return Show.text(
        ((Node) ((Listing) linked.evidence().get(list)).members().getFirst()).get("link"));
  }

  private static int count(Node image, String list) {
    return ((Listing) image.get(list)).members().size();
  }

  private static List<String> names(Node image, String list) {
    return ((Listing) image.get(list))
        .members().stream().map(m -> Show.text(((Node) m).get("tool"))).toList();
  }
}
