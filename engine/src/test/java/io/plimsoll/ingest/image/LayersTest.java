package io.plimsoll.ingest.image;

import static io.plimsoll.ingest.image.Reading.codes;
import static io.plimsoll.ingest.image.Reading.image;
import static io.plimsoll.ingest.image.Reading.isOpen;
import static io.plimsoll.ingest.image.Reading.list;
import static io.plimsoll.ingest.image.Reading.read;
import static io.plimsoll.ingest.image.Reading.rows;
import static io.plimsoll.ingest.image.Reading.show;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Sha256;
import io.plimsoll.archive.TarBytes;
import io.plimsoll.model.Node;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layers over each other, as engines apply them. */
final class LayersTest {
  private static Node of(byte[]... layers) {
    return image(ImageBytes.saved("web:1", "", List.of(layers)));
  }

  private static List<String> paths(Node image) {
    return rows(image, "files", "path");
  }

  @Test
  void whiteoutsDeleteFromLowerLayersOnly() {
    byte[] lower =
        new TarBytes().directory("d").file("d/a", 0644, "1").file("d/b", 0644, "2").end();
    byte[] upper = new TarBytes().file("d/.wh.a", 0, "").file("d/c", 0644, "3").end();
    Node image = of(lower, upper);
    assertThat(paths(image)).containsExactly("/d", "/d/b", "/d/c");
    assertThat(rows(list(image, "layers").get(0), "files", "path", "deleted_in", "overwritten_in"))
        .contains("/d/a layer 1 <none>", "/d/b <none> <none>");
    assertThat(show(list(image, "layers").get(1), "removed")).isEqualTo("/d/a");
    assertThat(show(list(image, "layers").get(0), "dead_size")).isEqualTo("1B");
  }

  @Test
  void opaqueDirectoriesHideWhateverStandsBefore() {
    byte[] lower = new TarBytes().file("d/a", 0644, "1").file("d/e/f", 0644, "2").end();
    byte[] upper = new TarBytes().file("d/new", 0644, "3").file("d/.wh..wh..opq", 0, "").end();
    assertThat(paths(of(lower, upper))).containsExactly("/d/new");
  }

  @Test
  void aFileInPlaceOfADirectoryDeletesWhatIsBelow() {
    byte[] lower = new TarBytes().directory("d").file("d/a", 0644, "1").end();
    byte[] upper = new TarBytes().file("d", 0644, "file").end();
    byte[] directory = new TarBytes().directory("d").end();
    assertThat(paths(of(lower, upper))).containsExactly("/d");
    assertThat(paths(of(lower, directory))).containsExactly("/d", "/d/a");
  }

  @Test
  void aHardLinkIsASecondNameOfASetuidFile() {
    byte[] layer =
        new TarBytes().hardlink("bin/other", "usr/bin/su").file("usr/bin/su", 04755, "su").end();
    assertThat(rows(of(layer), "files", "path", "kind", "mode", "link_target"))
        .containsExactly("/bin/other hardlink 4755 /usr/bin/su", "/usr/bin/su regular 4755 <none>");
  }

  @Test
  void filesInALinkedDirectoryLieWhereItLeads() {
    byte[] lower = new TarBytes().directory("usr/lib").symlink("lib", "usr/lib").end();
    byte[] upper = new TarBytes().file("lib/x.so", 0644, "x").end();
    assertThat(paths(of(lower, upper))).contains("/usr/lib/x.so").doesNotContain("/lib/x.so");
  }

  @Test
  void capabilitiesAreDecoded() {
    byte[] netRaw = {1, 0, 0, 2, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] layer =
        new TarBytes()
            .pax("SCHILY.xattr.security.capability", netRaw)
            .file("bin/ping", 0755, "x")
            .end();
    assertThat(show(list(of(layer), "files").getFirst(), "capabilities")).isEqualTo("net_raw");
  }

  @Test
  void pathsThatLeaveTheImageAreHeldAndReported() {
    byte[] layer = new TarBytes().file("../../etc/cron.d/job", 0644, "x").end();
    var read = read("web.tar", ImageBytes.saved("web:1", "", List.of(layer)));
    assertThat(paths(read.images().getFirst())).containsExactly("/etc/cron.d/job");
    assertThat(codes(read)).containsExactly("W1606");
  }

  @Test
  void aDigestThatDoesNotMatchLeavesAllOpen() {
    byte[] layer = new TarBytes().file("a", 0644, "x").end();
    byte[] other = new TarBytes().file("b", 0644, "x").end();
    byte[] config = ImageBytes.utf8(ImageBytes.config("", List.of(other)));
    String id = Sha256.of(config).substring(7);
    byte[] archive =
        new TarBytes()
            .file("l.tar", 0644, layer)
            .file(id + ".json", 0644, config)
            .file(
                "manifest.json",
                0644,
                "[{\"Config\":\"" + id + ".json\",\"RepoTags\":null,\"Layers\":[\"l.tar\"]}]")
            .end();
    var read = read("web.tar", archive);
    assertThat(isOpen(read.images().getFirst(), "files")).isTrue();
    assertThat(paths(read.images().getFirst())).isEmpty();
    assertThat(show(read.images().getFirst(), "os_release")).startsWith("unknown: layer 0");
    assertThat(codes(read)).containsExactly("E1602");
  }

  @Test
  void aCutLayerKeepsWhatWasRead() {
    byte[] layer = new TarBytes().file("a", 0644, "x").file("b", 0644, "y".repeat(5000)).end();
    byte[] cut = Arrays.copyOf(layer, 3000);
    var read = read("web.tar", ImageBytes.saved("web:1", "", List.of(cut)));
    Node image = read.images().getFirst();
    assertThat(paths(image)).contains("/a");
    assertThat(isOpen(image, "files")).isTrue();
    assertThat(codes(read)).containsExactly("E1604");
  }

  @Test
  void nothingIsReadBeforeItIsAskedFor() {
    byte[] layer = Arrays.copyOf(new TarBytes().file("a", 0644, "x").end(), 700);
    var read = read("web.tar", ImageBytes.saved("web:1", "\"User\":\"7\"", List.of(layer)));
    assertThat(show(read.images().getFirst(), "user")).contains("7");
    assertThat(codes(read)).isEmpty();
    assertThat(isOpen(read.images().getFirst(), "packages")).isTrue();
    assertThat(codes(read)).containsExactly("E1604");
  }

  @Test
  void secretsAreFoundInDeletedFilesToo() {
    String key =
        "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEpAIBAAKCAQEA0Z3VS5JJcds3xf".repeat(3) + "\n";
    byte[] lower =
        new TarBytes()
            .file("root/.ssh/id_rsa", 0600, key)
            .file("app/settings", 0644, "token: ghp_" + "aB3".repeat(12) + "\n")
            .file("etc/ssl/server.pem", 0644, "-----BEGIN CERTIFICATE-----\nMIIB\n")
            .file("etc/shadow", 0600, "root:!::0:::::\n")
            .file("app/.env", 0644, "PORT=8080\n")
            .end();
    byte[] upper = new TarBytes().file("root/.ssh/.wh.id_rsa", 0, "").end();
    assertThat(rows(of(lower, upper), "secrets", "found", "by", "is_deleted", "layer"))
        .containsExactlyInAnyOrder(
            "/root/.ssh/id_rsa by_content true layer 0",
            "/app/settings by_content false layer 0",
            "/app/.env by_name false layer 0");
    Node file = list(list(of(lower), "layers").getFirst(), "files").getFirst();
    assertThat(show(file, "sha256")).isEqualTo(Sha256.of(ImageBytes.utf8(key)));
  }

  @Test
  void aDatabaseThatIsNotReadLeavesPackagesOpen() {
    byte[] layer =
        new TarBytes()
            .file("var/lib/rpm/Packages", 0644, "x")
            .file("lib/apk/db/installed", 0644, "P:a\nV:1\nF:bin\nR:sh\n\n")
            .file("bin/sh", 0755, "x")
            .file("bin/own", 0755, "x")
            .end();
    var read = read("web.tar", ImageBytes.saved("web:1", "", List.of(layer)));
    Node image = read.images().getFirst();
    assertThat(rows(image, "packages", "name", "version", "type", "files", "layer"))
        .containsExactly("a 1 apk /bin/sh layer 0");
    assertThat(isOpen(image, "packages")).isTrue();
    assertThat(rows(image, "files", "path", "package"))
        .contains("/bin/sh a 1")
        .anyMatch(r -> r.startsWith("/bin/own unknown"));
    assertThat(codes(read)).containsExactly("W1607");
  }
}
