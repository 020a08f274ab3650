package io.plimsoll.ingest.image;

import static io.plimsoll.ingest.image.Reading.show;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.BaseImageInput;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.ImageInput;
import io.plimsoll.api.Inspection;
import io.plimsoll.api.RuntimeInput;
import io.plimsoll.archive.Blob;
import io.plimsoll.archive.TarBytes;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the files of an image say about containers that run it and stages that are built on it. */
class RunningImageTest {
  private static final String PASSWD =
      """
      root:x:0:0:root:/root:/bin/sh
      app:x:10001:20002::/srv:/bin/sh
      """;

  private static byte[] archive() {
    byte[] layer =
        new TarBytes()
            .directory("bin")
            .file("bin/sh", 0755, "")
            .file("bin/own", 0700, "")
            .file("srv/run.sh", 0755, "#!/bin/bash\nexec /bin/sh\n")
            .file("etc/passwd", 0644, PASSWD)
            .file("etc/group", 0644, "app:x:20002:\nops:x:30003:\n")
            .end();
    return ImageBytes.saved(
        "web:1",
        """
        "User":"app","Env":["PATH=/bin"],"Entrypoint":["/bin/sh"],"WorkingDir":"/srv",
        "Healthcheck":{"Test":["CMD","curl"]}\
        """,
        List.of(layer));
  }

  private static ImageInput.File file() {
    return new ImageInput.File(Blob.of("web.tar", archive()));
  }

  private static Node container(String settings) {
    String text = "services:\n  web:\n    image: web:1\n" + settings.indent(4);
    Inspection found =
        Inspection.of(
            List.of(RuntimeInput.of(InputKind.COMPOSE, "compose.yaml", text), file()),
            List.of(),
            Instant.EPOCH);
    return (Node) ((Listing) found.targets().getFirst().view("containers")).members().getFirst();
  }

  private static Node stage(String dockerfile) {
    Inspection found =
        Inspection.of(
            List.of(
                DockerfileInput.of("Dockerfile", dockerfile),
                new BaseImageInput("web:1", file(), Optional.empty())),
            List.of(),
            Instant.EPOCH);
    return node((Node) found.targets().getFirst().view("dockerfile"), "final_stage");
  }

  private static Node node(Node from, String... path) {
    Value value = from;
    for (String field : path) {
      value = ((Node) value).get(field);
    }
    return (Node) value;
  }

  @Test
  void usersHaveTheNumbersOfTheImage() {
    Node inherited = node(container(""), "user");
    assertThat(show(inherited, "uid") + ":" + show(inherited, "gid")).isEqualTo("10001:20002");
    Node grouped = node(container("user: app:ops"), "user");
    assertThat(show(grouped, "uid") + ":" + show(grouped, "gid")).isEqualTo("10001:30003");
    Node number = node(container("user: 10001"), "user");
    assertThat(show(number, "gid")).isEqualTo("20002");
    assertThat(show(node(number, "account"), "name")).isEqualTo("app");
    Node stranger = node(container("user: 4711"), "user");
    assertThat(show(stranger, "gid")).as("what runc takes without an entry").isEqualTo("0");
    assertThat(stranger.get("account")).isEqualTo(Absent.ABSENT);
    assertThat(node(container("user: nobody"), "user").get("account")).isEqualTo(Absent.ABSENT);
  }

  @Test
  void accountsUnderAMountAreNotThoseOfTheImage() {
    Node user = node(container("user: app\nvolumes: ['/srv/passwd:/etc/passwd:ro']"), "user");
    assertThat(show(user, "uid")).startsWith("unknown: the uid of user app stands in");
  }

  @Test
  void commandsAreLookedForInTheImage() {
    Node plain = container("");
    assertThat(show(node(plain, "process"), "resolves")).isEqualTo("true");
    assertThat(show(node(plain, "healthcheck", "command"), "problem"))
        .isEqualTo("curl is not in the image");
    Node other = container("entrypoint: [./run.sh]\nhealthcheck: {test: sh -c true}");
    assertThat(show(node(other, "process"), "problem"))
        .isEqualTo("interpreter /bin/bash is missing");
    assertThat(show(node(other, "healthcheck", "command"), "resolves")).isEqualTo("true");
    assertThat(show(node(container("entrypoint: [own]"), "process"), "problem"))
        .isEqualTo("own cannot be executed by the user");
    assertThat(show(node(container("entrypoint: [own]\nuser: root"), "process"), "resolves"))
        .isEqualTo("true");
    assertThat(
            show(
                node(container("entrypoint: [sh]\nenvironment: {PATH: /opt}"), "process"),
                "problem"))
        .isEqualTo("sh is not in the image");
  }

  @Test
  void whatLiesUnderAMountCannotBeTold() {
    Node process = node(container("entrypoint: [/app/start]\nvolumes: ['./app:/app']"), "process");
    assertThat(show(process, "resolves"))
        .isEqualTo("unknown: a mount at /app lies over the files of the image");
  }

  @Test
  void theCheckOfAnImageIsLookedForInIt() {
    Node image = Reading.image(archive());
    assertThat(show(node(image, "healthcheck", "command"), "problem"))
        .isEqualTo("curl is not in the image");
  }

  @Test
  void usersOfAStageHaveTheNumbersOfItsBase() {
    Node user = node(stage("FROM web:1\nRUN adduser other\nUSER app\n"), "user");
    assertThat(show(user, "uid") + ":" + show(user, "gid")).isEqualTo("10001:20002");
    assertThat(show(node(stage("FROM web:1\n"), "user"), "uid")).isEqualTo("10001");
  }

  @Test
  void aStageThatMayChangeAnAccountTellsNoNumber() {
    for (String run : List.of("usermod -u 5 app", "./accounts.sh", "deluser app")) {
      Node user = node(stage("FROM web:1\nRUN " + run + "\nUSER app\n"), "user");
      assertThat(show(user, "uid")).as(run).startsWith("unknown: the numbers of user app stand");
    }
    Node other = node(stage("FROM web:1\nUSER other\n"), "user");
    assertThat(show(other, "uid")).startsWith("unknown: the numbers of user other stand");
  }
}
