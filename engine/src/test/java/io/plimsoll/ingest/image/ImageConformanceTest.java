package io.plimsoll.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Images of other projects: each is read or refused with a diagnostic, and one is held to facts.
 */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class ImageConformanceTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static Path inputs() {
    return Path.of(System.getProperty("plimsoll.conformance"), "inputs");
  }

  private static Blob blob(Path path) {
    return new Blob() {
      @Override
      public String name() {
        return path.getFileName().toString();
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }
    };
  }

  private static BlobFolder folder(Path path) {
    return new BlobFolder() {
      @Override
      public String name() {
        return path.getFileName().toString();
      }

      @Override
      public Optional<Blob> find(String name) {
        Path file = path.resolve(name).normalize();
        return file.startsWith(path.normalize()) && Files.isRegularFile(file)
            ? Optional.of(blob(file))
            : Optional.empty();
      }
    };
  }

  @Test
  void everyFileIsReadOrRefused() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("image-config", "inspect/image", "inspect/history")) {
      try (Stream<Path> all = Files.walk(inputs().resolve(folder))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(40);
    Set<String> refused = new TreeSet<>();
    for (Path file : files) {
      ImageReader.Ingested read = new ImageReader(NODES).read(blob(file));
      assertThat(read.images().isEmpty())
          .as(file.toString())
          .isEqualTo(!read.diagnostics().isEmpty());
      read.images().forEach(ImageConformanceTest::readAll);
      if (read.images().isEmpty()) {
        refused.add(file.getFileName().toString());
      }
    }
    // tables for people, and the documentation of the command
    assertThat(refused)
        .containsExactly(
            "history-command-success.non-human.golden",
            "history-command-success.quiet.golden",
            "history-command-success.simple.golden",
            "image_history.md");
  }

  private static void readAll(Node image) {
    image.type().fields().forEach(f -> assertThat(image.get(f.name())).isNotNull());
  }

  @Test
  void layoutsAreReadOrRefused() throws IOException {
    List<String> outcomes = new ArrayList<>();
    try (Stream<Path> all = Files.list(inputs().resolve("image-layout"))) {
      for (Path layout : all.filter(Files::isDirectory).sorted().toList()) {
        ImageReader.Ingested read = new ImageReader(NODES).read(folder(layout));
        read.images().forEach(ImageConformanceTest::readAll);
        outcomes.add(
            layout.getFileName()
                + " "
                + read.images().size()
                + read.later().get().stream()
                    .map(d -> " " + d.code())
                    .collect(Collectors.joining()));
      }
    }
    assertThat(outcomes)
        .containsExactly(
            "test.oci 1",
            "test_bad_index_json.oci 0 E1605",
            "test_image_tag.oci 1",
            "test_invalid_oci_image.oci 0 E1601",
            "test_no_valid_manifests.oci 0 E1601");
  }

  private static Node alpine() {
    ImageReader.Ingested read =
        new ImageReader(NODES).read(blob(inputs().resolve("image-layout/alpine-310.tar.gz")));
    assertThat(read.diagnostics()).isEmpty();
    return read.images().getFirst();
  }

  private static List<Node> list(Node node, String field) {
    Listing listing = (Listing) node.get(field);
    assertThat(listing.isOpen()).as(field).isFalse();
    return listing.members().stream().map(v -> (Node) v).toList();
  }

  private static String text(Node node, String field) {
    Value value = node.get(field);
    return value instanceof FilePath path ? path.written() : ((Text) value).written();
  }

  /** Paths, kinds, modes, owners and sizes are those that another tar reader gives. */
  @Test
  void filesAreThoseOfTheLayer() throws IOException {
    List<String> expected = new ArrayList<>();
    try (InputStream file =
            new GZIPInputStream(
                Files.newInputStream(inputs().resolve("image-layout/alpine-310.tar.gz")));
        TarArchiveInputStream outer = new TarArchiveInputStream(file)) {
      for (TarArchiveEntry e = outer.getNextEntry(); e != null; e = outer.getNextEntry()) {
        if (e.getName().endsWith("/layer.tar")) {
          TarArchiveInputStream layer = new TarArchiveInputStream(outer);
          for (TarArchiveEntry f = layer.getNextEntry(); f != null; f = layer.getNextEntry()) {
            String path = "/" + f.getName().replaceFirst("/$", "");
            expected.add(
                path + " " + (f.getMode() & 07777) + " " + f.getLongUserId() + " " + f.getSize());
          }
          break;
        }
      }
    }
    List<String> found =
        list(alpine(), "files").stream()
            .map(
                f ->
                    text(f, "path")
                        + " "
                        + ((Mode) f.get("mode")).bits()
                        + " "
                        + ((Value.Int) f.get("uid")).value()
                        + " "
                        + ((Value.Bytes) f.get("size")).value())
            .toList();
    assertThat(expected).hasSize(482);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Figures that tar, the database of apk and passwd give by hand. */
  @Test
  void factsAreThoseOfTheImage() {
    Node image = alpine();
    assertThat(list(image, "packages").stream().map(p -> text(p, "name")).sorted().toList())
        .containsExactly(
            "alpine-baselayout",
            "alpine-keys",
            "apk-tools",
            "busybox",
            "ca-certificates-cacert",
            "libc-utils",
            "libcrypto1.1",
            "libssl1.1",
            "libtls-standalone",
            "musl",
            "musl-utils",
            "scanelf",
            "ssl_client",
            "zlib");
    assertThat(list(image, "accounts")).hasSize(28);
    assertThat(list(image, "files").stream().filter(f -> ((Mode) f.get("mode")).bits() >= 02000))
        .filteredOn(f -> (((Mode) f.get("mode")).bits() & 06000) != 0)
        .isEmpty();
    assertThat(list(image, "secrets")).isEmpty();
    Node system = (Node) image.get("os_release");
    assertThat(text(system, "id") + " " + text(system, "version")).isEqualTo("alpine 3.10.4");
    // busybox is one program of many names
    assertThat(list(image, "executables").stream().map(f -> text(f, "name")).toList())
        .contains("busybox", "sh", "wget", "apk", "vi")
        .doesNotHaveDuplicates();
    Node process = (Node) image.get("process");
    assertThat(process.get("resolves")).isEqualTo(Value.Bool.TRUE);
  }
}
