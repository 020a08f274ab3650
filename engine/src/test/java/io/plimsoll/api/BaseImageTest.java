package io.plimsoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Blob;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.value.Show;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dockerfiles whose base images are at hand. */
class BaseImageTest {
  private static final String CONFIG =
      """
      {
        "architecture": "arm64",
        "os": "linux",
        "config": {
          "User": "1000:1000",
          "WorkingDir": "/srv",
          "Env": ["PATH=/usr/local/bin:/bin", "NODE_VERSION=22.1.0"],
          "Entrypoint": ["/bin/start"],
          "Cmd": ["serve"],
          "Shell": ["/bin/bash", "-c"],
          "Labels": {"team": "base", "kept": "yes"},
          "ExposedPorts": {"80/tcp": {}, "443/tcp": {}},
          "Volumes": {"/data": {}},
          "StopSignal": "SIGQUIT",
          "Healthcheck": {"Test": ["CMD", "/bin/check"]}
        },
        "rootfs": {"type": "layers", "diff_ids": []},
        "history": []
      }
      """;

  private static BaseImageInput base(String reference, String json) {
    Blob blob = Blob.of("base.json", json.getBytes(StandardCharsets.UTF_8));
    return new BaseImageInput(reference, new ImageInput.File(blob), Optional.empty());
  }

  private static Inspection inspect(String dockerfile, BaseImageInput... bases) {
    return inspect(DockerfileInput.of("Dockerfile", dockerfile), bases);
  }

  private static Inspection inspect(DockerfileInput dockerfile, BaseImageInput... bases) {
    List<Input> inputs = new ArrayList<>(List.of(dockerfile));
    inputs.addAll(List.of(bases));
    return Inspection.of(inputs, List.of(), Instant.EPOCH);
  }

  private static Node stage(Inspection inspection) {
    return (Node) ((Node) inspection.targets().getFirst().view("dockerfile")).get("final_stage");
  }

  private static Node stage(String dockerfile, String config) {
    Inspection inspection = inspect(dockerfile, base("node:22", config));
    assertThat(inspection.diagnostics()).isEmpty();
    return stage(inspection);
  }

  private static String shown(Node stage, String... path) {
    Value value = stage;
    for (String field : path) {
      value = ((Node) value).get(field);
    }
    return Show.text(value);
  }

  private static List<String> names(Value list) {
    return ((Listing) list).members().stream().map(v -> Show.text(((Node) v).get("name"))).toList();
  }

  @Test
  void aStageThatSaysNothingHasWhatItsBaseSays() {
    Node stage = stage("FROM node:22\n", CONFIG);
    assertThat(shown(stage, "user", "uid")).isEqualTo("1000");
    assertThat(shown(stage, "workdir")).isEqualTo("/srv");
    assertThat(shown(stage, "shell", "name")).isEqualTo("bash");
    assertThat(shown(stage, "stop_signal")).isEqualTo("SIGQUIT");
    assertThat(shown(stage, "healthcheck", "kind")).isEqualTo("command");
    assertThat(shown(stage, "platform")).isEqualTo("linux/arm64");
    assertThat(names(stage.get("env"))).containsExactly("PATH", "NODE_VERSION");
    assertThat(((Listing) stage.get("env")).isOpen()).isFalse();
    assertThat(((Listing) stage.get("ports")).members()).hasSize(2);
    assertThat(((Listing) stage.get("volumes")).members()).hasSize(1);
    assertThat(((Mapping) stage.get("labels")).rest()).isEmpty();
    Listing argv = (Listing) ((Node) stage.get("process")).get("argv");
    assertThat(argv.members().stream().map(Show::text)).containsExactly("/bin/start", "serve");
    assertThat(stage.get("base_image")).isInstanceOf(Node.class);
    assertThat(stage.get("user").origin().kind())
        .isEqualTo(io.plimsoll.model.Origin.Kind.INHERITED);
  }

  @Test
  void theFileHasTheLastWord() {
    Node stage =
        stage(
            """
            FROM node:22
            USER 0
            WORKDIR app
            ENV NODE_VERSION=23
            LABEL team=web
            EXPOSE 80 9000
            VOLUME /data /cache
            ENTRYPOINT ["/srv/web"]
            HEALTHCHECK NONE
            """,
            CONFIG);
    assertThat(shown(stage, "user", "is_root")).isEqualTo("true");
    assertThat(shown(stage, "workdir")).isEqualTo("/srv/app");
    assertThat(names(stage.get("env"))).containsExactly("PATH", "NODE_VERSION");
    Node version = (Node) ((Listing) stage.get("env")).members().getLast();
    assertThat(shown(version, "value")).isEqualTo("23");
    assertThat(shown(version, "shadows", "value")).isEqualTo("22.1.0");
    assertThat(((Mapping) stage.get("labels")).entries())
        .extracting(e -> Show.text(e.key()) + "=" + Show.text(e.value()))
        .containsExactly("kept=yes", "team=web");
    assertThat(((Listing) stage.get("ports")).members().stream().map(Show::text))
        .containsExactly("443/tcp", "80", "9000");
    assertThat(((Listing) stage.get("volumes")).members()).hasSize(2);
    assertThat(stage.get("cmd")).as("ENTRYPOINT clears the CMD below").isEqualTo(Absent.ABSENT);
    assertThat(shown(stage, "healthcheck", "kind")).isEqualTo("disabled");
  }

  @Test
  void variablesOfTheBaseHaveValues() {
    Node stage =
        stage("FROM node:22\nLABEL v=$NODE_VERSION-$NOBODY\nWORKDIR /opt/$NODE_VERSION\n", CONFIG);
    assertThat(shown(stage, "workdir")).isEqualTo("/opt/22.1.0");
    Node label = (Node) ((Listing) stage.get("instructions")).members().get(1);
    assertThat(label.get("unresolved"))
        .hasToString(Listing.set(List.of(io.plimsoll.model.Text.of("NOBODY"))).toString());
  }

  @Test
  void triggersOfTheBaseSetWhatIsInForceAndAreJudgedElsewhere() {
    String config =
        CONFIG.replace(
            "\"StopSignal\"",
            "\"OnBuild\": [\"USER 7\", \"ENV A=$NODE_VERSION\", \"RUN sudo x\"], \"StopSignal\"");
    Node stage = stage("FROM node:22\nWORKDIR /opt/$A\n", config);
    assertThat(shown(stage, "user", "uid")).isEqualTo("7");
    assertThat(shown(stage, "workdir")).isEqualTo("/opt/22.1.0");
    assertThat(names(stage.get("env"))).containsExactly("PATH", "NODE_VERSION", "A");
    assertThat(((Listing) stage.get("instructions")).members()).hasSize(2);
    assertThat(((Listing) stage.get("runs")).members()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "node:22,                  node:22,                       true",
    "docker.io/library/node:22,node:22,                       true",
    "node:22,                  index.docker.io/library/node:22,true",
    "node,                     node:latest,                   true",
    "node:22,                  node:22-slim,                  false",
    "quay.io/node:22,          node:22,                       false",
    "node@DIGEST,              node:22@DIGEST,                true",
    "node:21@DIGEST,           node:22@DIGEST,                true",
    "node:22,                  node:22@DIGEST,                false",
    "node:22@DIGEST,           node:22,                       false",
    "other@DIGEST,             node@DIGEST,                   false",
  })
  void aReferenceIsFoundInEverySpelling(String key, String from, boolean found) {
    String digest = "sha256:" + "1".repeat(64);
    Inspection inspection =
        inspect(
            "FROM " + from.replace("DIGEST", digest) + "\n",
            base(key.replace("DIGEST", digest), CONFIG));
    assertThat(stage(inspection).get("base_image") instanceof Node).isEqualTo(found);
    assertThat(inspection.diagnostics().stream().map(Diagnostic::code))
        .containsExactlyElementsOf(found ? List.of() : List.of(Code.W1608));
  }

  @Test
  void aTagStandsForTheDigestThatTheFileTells() {
    String digest = "sha256:" + "2".repeat(64);
    String inspected =
        """
        [{"Id": "sha256:%s", "RepoTags": ["node:22"], "RepoDigests": ["node@%s"],
          "Os": "linux", "Architecture": "amd64", "Config": {"User": "12"},
          "RootFS": {"Type": "layers", "Layers": []}}]
        """
            .formatted("3".repeat(64), digest);
    Inspection inspection = inspect("FROM node:22@" + digest + "\n", base("node:22", inspected));
    assertThat(shown(stage(inspection), "user", "uid")).isEqualTo("12");
  }

  @Test
  void argumentsOfFromAreReplacedFirst() {
    String text = "ARG TAG=21\nFROM node:${TAG}\n";
    BuildInputs inputs = BuildInputs.NONE.arguments(java.util.Map.of("TAG", "22"));
    Inspection inspection =
        inspect(DockerfileInput.of("Dockerfile", text).with(inputs), base("node:22", CONFIG));
    assertThat(shown(stage(inspection), "user", "uid")).isEqualTo("1000");
    assertThat(inspect(text, base("node:22", CONFIG)).diagnostics().getFirst().code())
        .isEqualTo(Code.W1608);
  }

  @Test
  void aChainOfStagesStandsOnTheBaseOfItsFirst() {
    Node stage = stage("FROM node:22 AS a\nENV B=1\nFROM a\nFROM a AS c\n", CONFIG);
    assertThat(shown(stage, "user", "uid")).isEqualTo("1000");
    assertThat(names(stage.get("env"))).containsExactly("PATH", "NODE_VERSION", "B");
  }

  @Test
  void ofSeveralPlatformsTheOneThatIsBuiltForCounts() {
    String image =
        """
        {"Id": "sha256:%s", "RepoTags": ["node:22"], "Os": "linux", "Architecture": "%s",
         "Config": {"User": "%s"}, "RootFS": {"Type": "layers", "Layers": []}}
        """;
    String both =
        "["
            + image.formatted("4".repeat(64), "amd64", "64")
            + ","
            + image.formatted("5".repeat(64), "arm64", "65")
            + "]";
    Inspection on = inspect("FROM --platform=linux/arm64 node:22\n", base("node:22", both));
    assertThat(shown(stage(on), "user", "uid")).isEqualTo("65");
    Unknown user = (Unknown) stage(inspect("FROM node:22\n", base("node:22", both))).get("user");
    assertThat(user.reasons().kept().getFirst().text()).contains("several platforms", "--platform");
  }

  @Test
  void whatIsNotAtHandSaysHowToGiveIt() {
    Unknown user = (Unknown) stage(inspect("FROM node:22\n")).get("user");
    assertThat(user.reasons().kept().getFirst().text())
        .isEqualTo("the base image node:22 is not at hand (give --base-image node:22=FILE)");
  }

  @Test
  void aFileWithoutAnImageIsReportedWhereItIsNamed() {
    Span place = Source.of("plimsoll.yaml", "node.json").all();
    BaseImageInput wrong =
        new BaseImageInput(
            "node:22", base("node:22", "{\"kind\": \"Pod\"}").image(), Optional.of(place));
    Diagnostic problem = inspect("FROM node:22\n", wrong).diagnostics().getFirst();
    assertThat(problem.code()).isEqualTo(Code.E1004);
    assertThat(problem.place()).contains(place);
    assertThat(problem.message()).contains("node:22 cannot be read from base.json");
  }

  @Test
  void aReferenceThatIsNoneIsReported() {
    Diagnostic problem =
        inspect("FROM node:22\n", base("Node:2 2", CONFIG)).diagnostics().getFirst();
    assertThat(problem.code()).isEqualTo(Code.E1004);
    assertThat(problem.message()).contains("`Node:2 2` is no image reference");
  }

  private static Node image(String layers, BaseImageInput... bases) {
    String config =
        """
        {"architecture": "amd64", "os": "linux", "config": {},
         "rootfs": {"type": "layers", "diff_ids": [%s]}}
        """
            .formatted(layers);
    List<Input> inputs = new ArrayList<>();
    inputs.add(new ImageInput.File(Blob.of("web.json", config.getBytes(StandardCharsets.UTF_8))));
    inputs.addAll(List.of(bases));
    Inspection found = Inspection.of(inputs, List.of(), Instant.EPOCH);
    return (Node) ((Listing) found.targets().getFirst().view("images")).members().getFirst();
  }

  private static String layer(int number) {
    return "\"sha256:" + String.valueOf(number).repeat(64) + "\"";
  }

  private static BaseImageInput of(String reference, String layers) {
    return base(reference, CONFIG.replace("\"diff_ids\": []", "\"diff_ids\": [" + layers + "]"));
  }

  @Test
  void anImageStandsOnTheBaseThatItsLayersBeginWith() {
    String two = layer(1) + "," + layer(2);
    Node image =
        image(
            two + "," + layer(3),
            of("node:20", layer(1)),
            of("node:22", two),
            of("node:23", layer(2)));
    assertThat(shown(image, "base_ref")).isEqualTo("node:22");
    assertThat(shown(image, "base_layers")).isEqualTo("2");
    assertThat(((Node) image.get("base_image")).get("user")).isInstanceOf(Node.class);
    assertThat(((Listing) image.get("layers")).members())
        .extracting(l -> Show.text(((Node) l).get("is_base")))
        .containsExactly("true", "true", "false");
  }

  @Test
  void withoutItsBaseAnImageSaysHowToGiveIt() {
    Node image = image(layer(1) + "," + layer(2), of("node:22", layer(2)), of("node:23", ""));
    Node lowest = (Node) ((Listing) image.get("layers")).members().getFirst();
    for (Value gap : List.of(image.get("base_image"), lowest.get("is_base"))) {
      assertThat(((Unknown) gap).reasons().kept().getFirst().text())
          .isEqualTo("the base image of web.json is not at hand (give --base-image REF=FILE)");
    }
  }
}
