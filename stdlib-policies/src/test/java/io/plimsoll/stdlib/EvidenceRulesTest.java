package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.StandardLibrary;
import io.plimsoll.builtin.StandardBuiltins;
import io.plimsoll.config.ActivePolicy;
import io.plimsoll.config.Configurator;
import io.plimsoll.eval.Evaluator;
import io.plimsoll.ingest.evidence.EvidenceReader;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Compiler;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.report.Verdict;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.targets.EvidenceLinks;
import io.plimsoll.typed.TypedPolicies;
import io.plimsoll.typed.TypedRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules on evidence over reports as scanners write them, read and linked as for real inputs. */
class EvidenceRulesTest {
  private static final String ID =
      "sha256:b79606fb3afea5bd1609ed40b622142f1c98125abcfe89a76a661b0e8e343910";
  private static final String OTHER_ID = "sha256:" + "0".repeat(64);
  private static final String REPORT =
      """
      {
        "SchemaVersion": 2,
        "CreatedAt": "2026-11-19T08:00:00Z",
        "ArtifactName": "acme/web:1.4",
        "Metadata": {"ImageID": "IMAGE-ID", "RepoTags": ["acme/web:1.4"]},
        "Results": [
          {
            "Class": "os-pkgs",
            "Type": "debian",
            "Vulnerabilities": [
              {
                "VulnerabilityID": "CVE-2026-1001", "PkgName": "libexample1", "InstalledVersion": "1.0-1",
                "PkgIdentifier": {"PURL": "pkg:deb/debian/libexample1@1.0-1"},
                "FixedVersion": "1.0-2", "Status": "fixed", "Severity": "HIGH"
              },
              {"VulnerabilityID": "CVE-2026-1002", "PkgName": "a", "InstalledVersion": "1", "Severity": "LOW"}
            ]
          },
          {"Class": "secret", "Target": "/app/key.pem", "Secrets": [
            {"RuleID": "private-key", "Severity": "HIGH", "Title": "Private Key"}]}
        ]
      }
      """;
  private static final String VEX =
      """
      {
        "@context": "https://openvex.dev/ns/v0.2.0",
        "author": "Acme security",
        "timestamp": "2026-11-01T00:00:00Z",
        "statements": [
          {
            "vulnerability": {"name": "CVE-2026-1001"},
            "products": [{"@id": "pkg:deb/debian/libexample1"}],
            "status": "not_affected"
          }
        ]
      }
      """;

  private final NodeMaker nodes = new NodeMaker(Schema.load());
  private final TypedPolicies policies = Library.checked();

  @Test
  void aReportOnThisImage() {
    List<Source> files = List.of(report(ID));
    assertThat(outcomes("scan-report-present", files)).containsExactly("PASS");
    assertThat(outcomes("scan-matches-image", files)).containsExactly("PASS");
    assertThat(outcomes("no-severe-vulnerability", files)).containsExactly("FAIL", "PASS");
    assertThat(outcomes("no-secret-finding", files)).containsExactly("FAIL");
    assertThat(verdicts("no-severe-vulnerability", files).getFirst().message())
        .isEqualTo("CVE-2026-1001 in libexample1 1.0-1 is high, fixed in 1.0-2");
    assertThat(verdicts("no-severe-vulnerability", files).getFirst().place().orElseThrow().line())
        .isEqualTo(12);
  }

  @Test
  void aReportOnAnotherImageOfTheSameTagDoesNotCount() {
    List<Source> files = List.of(report(OTHER_ID));
    assertThat(outcomes("scan-report-present", files)).containsExactly("FAIL");
    assertThat(outcomes("scan-matches-image", files)).containsExactly("FAIL");
    assertThat(outcomes("no-severe-vulnerability", files)).containsExactly("NOT_EVALUABLE");
  }

  @Test
  void theAgeOfTheDatabaseIsNotInTheReport() {
    assertThat(outcomes("scan-recent", List.of(report(ID)))).containsExactly("NOT_EVALUABLE");
  }

  @Test
  void withoutTheCatalogueNobodyKnowsWhatIsExploited() {
    assertThat(outcomes("no-known-exploited-vulnerability", List.of(report(ID))))
        .containsExactly("NOT_EVALUABLE", "NOT_EVALUABLE");
  }

  @Test
  void aStatementOnAPackageSilencesNothing() {
    List<Source> files = List.of(report(ID), Source.of("vex.json", VEX));
    assertThat(outcomes("no-severe-vulnerability", files)).containsExactly("FAIL", "PASS");
    assertThat(outcomes("vulnerability-exceptions-valid", files)).containsExactly("FAIL");
  }

  private static Source report(String id) {
    return Source.of("scan.json", REPORT.replace("IMAGE-ID", id));
  }

  private List<String> outcomes(String rule, List<Source> files) {
    return verdicts(rule, files).stream().map(v -> v.outcome().name()).toList();
  }

  private List<Verdict> verdicts(String name, List<Source> files) {
    StandardBuiltins builtins = new StandardBuiltins(nodes.schema());
    ActivePolicy active = new Configurator(nodes.schema(), builtins).configure(policies).policy();
    Compiler compiler = new Compiler(active.values(), builtins, nodes);
    TypedRule rule =
        policies.rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    RuleVerdicts verdicts =
        new Evaluator(1_000_000).evaluate(compiler.rule(rule), target(files), file -> true);
    return verdicts.scopes().stream().flatMap(s -> s.verdicts().stream()).toList();
  }

  private Target target(List<Source> files) {
    Node tables = StandardLibrary.tableView(nodes);
    List<Node> evidence = new ArrayList<>();
    files.forEach(f -> evidence.addAll(new EvidenceReader(nodes).read(f).evidence()));
    EvidenceLinks.Linked linked =
        new EvidenceLinks(nodes, tables).join(evidence, List.of(image()), false);
    Map<String, Value> views =
        Map.of(
            "images",
            Listing.list(linked.images()),
            "evidence",
            linked.evidence(),
            "tables",
            tables,
            "now",
            Value.Time.of(Instant.parse("2026-11-20T00:00:00Z")));
    return new Target("acme/web:1.4", views, Optional.empty());
  }

  private Node image() {
    ImageRef ref = ImageRef.of("acme/web:1.4");
    Node digests =
        nodes.build(
            nodes
                .node("DigestSet", Origin.NONE)
                .set("config", Digest.of(ID))
                .set("diff_ids", Listing.list(List.of())));
    return nodes.build(
        nodes
            .node("Image", Origin.NONE)
            .set("ref", ref)
            .set("refs", Listing.list(List.of(ref)))
            .set("digests", digests));
  }
}
