package io.plimsoll.ingest.image;

import static io.plimsoll.ingest.image.Reading.codes;
import static io.plimsoll.ingest.image.Reading.image;
import static io.plimsoll.ingest.image.Reading.isOpen;
import static io.plimsoll.ingest.image.Reading.list;
import static io.plimsoll.ingest.image.Reading.read;
import static io.plimsoll.ingest.image.Reading.rows;
import static io.plimsoll.ingest.image.Reading.show;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.TarBytes;
import io.plimsoll.ingest.image.ImageBytes.Layout;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Inputs about images and what they tell. */
final class ImageReaderTest {
  private static final String SETTINGS =
      """
      "User":"app:staff","WorkingDir":"/srv","Env":["PATH=/bin","MODE=x=y"],"Labels":{"b":"2","a":"1"},
      "ExposedPorts":{"80/tcp":{},"53/udp":{}},"Volumes":{"/data":{}},"Entrypoint":["/bin/run.sh"],"Cmd":["-v"],
      "StopSignal":"SIGINT","OnBuild":["RUN make"],
      "Healthcheck":{"Test":["CMD-SHELL","curl -f http://localhost/"],"Interval":5000000000}\
      """;

  private static byte[] layer() {
    return new TarBytes()
        .file(
            "etc/passwd",
            0644,
            "root:x:0:0:root:/root:/bin/sh\napp:x:1001:50::/srv:/sbin/nologin\n")
        .file("etc/group", 0644, "root:x:0:\nstaff:x:50:app,ops\n")
        .file("etc/shadow", 0600, "root::1:0:::::\napp:!:1:0:::::\n")
        .file("etc/os-release", 0644, "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian 12\"\n")
        .file("bin/sh", 0755, "x")
        .file("bin/run.sh", 0755, "#!/bin/sh\nset -e\nexec gosu app \"$@\"\n")
        .end();
  }

  @Test
  void aConfigTellsItsSettings() {
    Node image = image(ImageBytes.saved("web:1.4", SETTINGS, List.of(layer())));
    assertThat(show(image, "ref")).isEqualTo("web:1.4");
    assertThat(show(image, "platform")).isEqualTo("linux/amd64");
    assertThat(show(image, "created")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(rows(image, "env", "name", "value")).containsExactly("PATH /bin", "MODE x=y");
    assertThat(show(image, "labels")).isEqualTo("a: 1, b: 2");
    assertThat(rows(image, "ports", "number", "protocol")).containsExactly("80 tcp", "53 udp");
    assertThat(show(image, "volumes")).isEqualTo("/data");
    assertThat(show(image, "stop_signal")).isEqualTo("SIGINT");
    assertThat(show(image, "workdir")).isEqualTo("/srv");
    assertThat(rows(image, "triggers", "keyword")).containsExactly("RUN");
    Node health = (Node) image.get("healthcheck");
    assertThat(show(health, "interval") + " " + show(health, "timeout")).isEqualTo("5s 30s");
    assertThat(rows((Node) image.get("process"), "argv", "value"))
        .containsExactly("/bin/run.sh", "-v");
  }

  @Test
  void usersAreResolvedInTheImage() {
    Node image = image(ImageBytes.saved("web:1.4", SETTINGS, List.of(layer())));
    Node user = (Node) image.get("user");
    assertThat(List.of(show(user, "uid"), show(user, "gid"), show(user, "is_root")))
        .containsExactly("1001", "50", "false");
    assertThat(rows(image, "accounts", "name", "password", "can_log_in", "groups"))
        .containsExactly("root empty true root", "app locked false staff");
    assertThat(rows(image, "groups", "name", "gid", "members"))
        .containsExactly("root 0 ", "staff 50 app, ops");
    assertThat(show((Node) image.get("os_release"), "version")).isEqualTo("12");
  }

  @Test
  void startsAreFollowedIntoTheImage() {
    Node image = image(ImageBytes.saved("web:1.4", SETTINGS, List.of(layer())));
    Node entrypoint = (Node) image.get("entrypoint");
    assertThat(entrypoint.get("resolves")).isEqualTo(Value.Bool.TRUE);
    assertThat(entrypoint.get("drops_privileges")).isEqualTo(Value.Bool.TRUE);
    String missing = "\"Cmd\":[\"/bin/sh\",\"-c\",\"cd /srv && curl x && exec server\"]";
    Node cmd = (Node) image(ImageBytes.saved("web:1", missing, List.of(layer()))).get("cmd");
    assertThat(show(cmd, "form")).isEqualTo("shell");
    assertThat(show(cmd, "problem")).isEqualTo("curl is not in the image");
    byte[] bash = new TarBytes().file("run", 0755, "#!/bin/bash\n").end();
    Node run = image(ImageBytes.saved("web:1", "\"Entrypoint\":[\"/run\"]", List.of(bash)));
    assertThat(show((Node) run.get("entrypoint"), "problem"))
        .isEqualTo("interpreter /bin/bash is missing");
  }

  @Test
  void aLayoutOfTwoPlatformsGivesTwoImages() {
    Layout layout = new Layout();
    byte[] layer = layer();
    String digest = layout.add(TarBytes.gzip(layer));
    String first = layout.image(ImageBytes.config("", List.of(layer)), List.of(digest));
    String second =
        layout.image(
            ImageBytes.config("", List.of(layer)).replace("amd64", "arm64"), List.of(digest));
    String descriptor =
        """
        {"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"%s","size":1,
         "platform":{"os":"linux","architecture":"%s"}}\
        """;
    String attestation =
        """
        {"digest":"%s","annotations":{"vnd.docker.reference.type":"attestation-manifest"}}\
        """;
    String inner =
        layout.add(
            ImageBytes.utf8(
                "{\"manifests\":["
                    + List.of(
                            descriptor.replaceFirst("%s", first).replaceFirst("%s", "amd64"),
                            descriptor.replaceFirst("%s", second).replaceFirst("%s", "arm64"),
                            attestation.replaceFirst("%s", first))
                        .stream()
                        .collect(Collectors.joining(","))
                    + "]}"));
    layout.index(
        "{\"digest\":\""
            + inner
            + "\",\"annotations\":{\"io.containerd.image.name\":\"docker.io/acme/web:2\"}}");
    ImageReader.Ingested read = new ImageReader(Reading.NODES).read(layout);
    assertThat(read.images())
        .extracting(i -> show(i, "platform"))
        .containsExactly("linux/amd64", "linux/arm64");
    assertThat(show(read.images().getFirst(), "ref")).isEqualTo("docker.io/acme/web:2");
    assertThat(show((Node) read.images().getFirst().get("digests"), "index")).isEqualTo(inner);
    assertThat(show(read.images().getFirst(), "index_platforms"))
        .isEqualTo("linux/amd64, linux/arm64");
    assertThat(rows(read.images().get(1), "packages", "name")).isEmpty();
    assertThat(isOpen(read.images().get(1), "files")).isFalse();
    // in this format the field of health checks is only reserved
    assertThat(show(read.images().getFirst(), "healthcheck")).startsWith("unknown");
    assertThat(codes(read)).isEmpty();
  }

  @Test
  void anIndexInItselfEnds() {
    Layout layout = new Layout();
    String digest = "sha256:" + "a".repeat(64);
    layout.put("blobs/sha256/" + "a".repeat(64), ImageBytes.utf8("{\"manifests\":[]}"));
    layout.index("{\"digest\":\"" + digest + "\"}");
    assertThat(codes(new ImageReader(Reading.NODES).read(layout))).containsExactly("E1602");
    Layout nested = new Layout();
    String inner = nested.add(ImageBytes.utf8("{\"manifests\":[]}"));
    for (int i = 0; i < 10; i++) {
      inner = nested.add(ImageBytes.utf8("{\"manifests\":[{\"digest\":\"" + inner + "\"}]}"));
    }
    nested.index("{\"digest\":\"" + inner + "\"}");
    assertThat(codes(new ImageReader(Reading.NODES).read(nested))).containsExactly("E1605");
  }

  @Test
  void missingPartsAreReported() {
    Layout layout = new Layout();
    byte[] layer = layer();
    String manifest =
        layout.image(ImageBytes.config("", List.of(layer)), List.of("sha256:" + "b".repeat(64)));
    layout.index("{\"digest\":\"" + manifest + "\"}");
    ImageReader.Ingested read = new ImageReader(Reading.NODES).read(layout);
    assertThat(isOpen(read.images().getFirst(), "files")).isTrue();
    assertThat(codes(read)).containsExactly("E1603");
    assertThat(codes(new ImageReader(Reading.NODES).read(new Layout()))).containsExactly("E1601");
  }

  @Test
  void aConfigAloneLeavesTheFilesOpen() {
    Node image = image(ImageBytes.config(SETTINGS, List.of(layer())));
    assertThat(show(image, "user")).contains("app");
    assertThat(isOpen(image, "files") && isOpen(image, "packages")).isTrue();
    assertThat(show((Node) image.get("user"), "uid")).startsWith("unknown");
    assertThat(list(image, "layers")).hasSize(1);
    assertThat(show(image, "instructions")).isEqualTo("COPY . /app");
  }

  @Test
  void anInspectResultTellsNamesAndSize() {
    Node image =
        image(
            """
            [{"Id":"sha256:%s","RepoTags":["acme/web:1","acme/web:latest"],
              "RepoDigests":["acme/web@sha256:%s"],"Created":"2026-02-03T00:00:00Z","Size":1024,
              "Architecture":"arm64","Variant":"v8","Os":"linux",
              "Config":{"User":"0","Cmd":["sh"]},"RootFS":{"Type":"layers","Layers":["sha256:%s"]}}]\
            """
                .replace("%s", "c".repeat(64)));
    assertThat(show(image, "refs")).startsWith("acme/web:1, acme/web:latest, acme/web@sha256:cc");
    assertThat(show(image, "size")).isEqualTo("1KiB");
    assertThat(show((Node) image.get("user"), "is_root")).isEqualTo("true");
    assertThat(show(image, "healthcheck")).isEqualTo("<none>");
    assertThat(isOpen(image, "history")).isTrue();
    assertThat(list(image, "layers")).hasSize(1);
  }

  @Test
  void aHistoryIsReadOldestFirst() {
    Node image =
        image(
            """
            {"ID":"a","CreatedAt":"2026-02-03T00:00:00Z","CreatedBy":"CMD [\\"sh\\"]","Size":"0B","Comment":""}
            {"ID":"b","CreatedAt":"2026-02-02T00:00:00Z","CreatedBy":"RUN /bin/sh -c apk add curl # buildkit","Size":"5MB","Comment":"buildkit"}
            """);
    assertThat(rows(image, "instructions", "keyword")).containsExactly("RUN", "CMD");
    assertThat(rows(image, "history", "empty", "comment"))
        .containsExactly("false buildkit", "true ");
    assertThat(show(image, "user")).startsWith("unknown");
  }

  @Test
  void whatIsNoImageIsRefused() {
    assertThat(codes(read("{\"kind\":\"Pod\"}"))).containsExactly("E1605");
    assertThat(codes(read("IMAGE   CREATED BY\nabc  x\n"))).contains("E1605");
    assertThat(codes(read("x.tar", new TarBytes().file("a", 0644, "x").end())))
        .containsExactly("E1601");
    assertThat(codes(read("x.tar", new byte[] {0x1f, (byte) 0x8b, 8, 0}))).containsExactly("E1604");
    assertThat(codes(read("x", new byte[0]))).containsExactly("E1605");
  }
}
