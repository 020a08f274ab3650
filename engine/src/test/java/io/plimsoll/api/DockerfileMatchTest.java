package io.plimsoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Blob;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.targets.Declared;
import io.plimsoll.value.Show;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether an image was built from the Dockerfile that is said to build it. */
class DockerfileMatchTest {
  private static final String DOCKERFILE =
      """
      ARG BASE=alpine:3.20
      FROM ${BASE} AS base
      RUN apk add --no-cache curl && \\
          rm -rf /tmp/x
      FROM base
      ARG VERSION=1
      ENV MODE=fast
      WORKDIR /srv
      COPY server .
      USER 10001
      ENTRYPOINT ["/srv/server"]
      CMD serve --port 80
      """;

  /** As BuildKit writes it. */
  private static final List<String> HISTORY =
      List.of(
          "ADD alpine-minirootfs.tar.gz / # buildkit",
          "CMD [\\\"/bin/sh\\\"]",
          "RUN /bin/sh -c apk add --no-cache curl &&     rm -rf /tmp/x # buildkit",
          "ARG VERSION=1",
          "ENV MODE=fast",
          "WORKDIR /srv",
          "COPY server . # buildkit",
          "USER 10001",
          "ENTRYPOINT [\\\"/srv/server\\\"]",
          "CMD [\\\"/bin/sh\\\" \\\"-c\\\" \\\"serve --port 80\\\"]");

  private static Value match(String dockerfile, List<String> history, String labels) {
    String config =
        """
        {"architecture": "amd64", "os": "linux", "config": {"Labels": {%s}},
         "rootfs": {"type": "layers", "diff_ids": []}, "history": [%s]}
        """
            .formatted(
                labels,
                history.stream()
                    .map(h -> "{\"created_by\": \"" + h + "\", \"empty_layer\": true}")
                    .collect(Collectors.joining(",")));
    Declared together =
        new Declared(
            "web",
            Optional.of("Dockerfile"),
            Optional.empty(),
            Optional.of("web.json"),
            Optional.empty(),
            path -> false,
            Optional.empty());
    Inspection found =
        Inspection.of(
            List.of(
                new DockerfileInput(
                    Source.of("Dockerfile", dockerfile),
                    io.plimsoll.ingest.dockerfile.DockerfileReader.Options.DEFAULT),
                new ImageInput.File(Blob.of("web.json", config.getBytes(StandardCharsets.UTF_8)))),
            List.of(together),
            Instant.EPOCH);
    assertThat(found.targets()).hasSize(1);
    Node image = (Node) ((Listing) found.targets().getFirst().view("images")).members().getFirst();
    return image.get("dockerfile_match");
  }

  private static String result(String dockerfile, List<String> history) {
    Node match = (Node) match(dockerfile, history, "");
    return Show.text(match.get("kind")) + ": " + Show.text(match.get("difference"));
  }

  private static List<String> with(String... more) {
    return Stream.concat(HISTORY.stream(), Stream.of(more)).toList();
  }

  @Test
  void theImageOfTheDockerfile() {
    assertThat(result(DOCKERFILE, HISTORY)).isEqualTo("same: ");
    assertThat(result(DOCKERFILE, HISTORY.stream().filter(h -> !h.startsWith("ARG")).toList()))
        .as("a builder that does not record ARG")
        .isEqualTo("same: ");
    assertThat(result(DOCKERFILE, with("LABEL built=today")))
        .as("--label of the command line")
        .isEqualTo("same: ");
  }

  @Test
  void anotherInstruction() {
    assertThat(result(DOCKERFILE.replace("USER 10001", "USER 0"), HISTORY))
        .isEqualTo(
            "instruction_differs: where the Dockerfile has `USER 0`, its history has `USER 10001`");
    assertThat(result(DOCKERFILE.replace("apk add", "apt add"), HISTORY))
        .startsWith("instruction_differs: where the Dockerfile has `RUN apt add");
    assertThat(
            result(DOCKERFILE.replace("WORKDIR /srv\n", "WORKDIR /srv\nVOLUME /data\n"), HISTORY))
        .startsWith("instruction_differs");
  }

  @Test
  void stepsThatNobodyWrote() {
    assertThat(result(DOCKERFILE, with("bash")))
        .isEqualTo("extra_layers: a step follows those of the Dockerfile");
    assertThat(result(DOCKERFILE, with("RUN /bin/sh -c id # buildkit", "USER 0")))
        .isEqualTo("extra_layers: 2 steps follow those of the Dockerfile");
  }

  @Test
  void anotherBase() {
    Node match =
        (Node)
            match(
                DOCKERFILE,
                HISTORY,
                "\"org.opencontainers.image.base.name\": \"docker.io/library/debian:12\"");
    assertThat(Show.text(match.get("difference")))
        .isEqualTo("its base is docker.io/library/debian:12, that of the Dockerfile alpine:3.20");
  }

  @Test
  void aHistoryThatCannotBeCompared() {
    for (List<String> history : List.of(List.<String>of(), HISTORY.subList(6, 9))) {
      assertThat(match(DOCKERFILE, history, "")).isInstanceOf(Unknown.class);
    }
    assertThat(match("FROM alpine\n", HISTORY, "")).isInstanceOf(Unknown.class);
    List<String> foreign = HISTORY.stream().map(h -> "jib-maven-plugin").toList();
    assertThat(match(DOCKERFILE, foreign, "")).isInstanceOf(Unknown.class);
  }
}
