package io.plimsoll.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Budget;
import io.plimsoll.archive.TarBytes;
import io.plimsoll.limit.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Packages of a file, by what its content tells. */
final class PackagesTest {
  private static Found found(String path, byte[] content) {
    byte[] layer = new TarBytes().file(path, 0755, content).end();
    LayerContents contents =
        LayerReader.read(
            new ByteArrayInputStream(layer), new Budget(InputLimits.DEFAULT), Set.of());
    assertThat(contents.gap()).isEmpty();
    return Objects.requireNonNull(contents.found().get(path), path);
  }

  private static List<String> packages(String path, byte[] content) {
    return ((Found.Packages) found(path, content))
        .packages().stream().map(p -> p.type() + " " + p.name() + " " + p.version()).toList();
  }

  private static List<String> packages(String path, String content) {
    return packages(path, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void dpkg() {
    String status =
        """
        Package: curl
        Status: install ok installed
        Architecture: amd64
        Version: 7.88.1-10+deb12u5
        Description: transfers data
         over many protocols
        Source: curl-src (7.88)

        Package: gone
        Status: deinstall ok config-files
        Version: 1

        Package: held
        Status: hold ok installed
        Version: 1:2.3-4
        """;
    assertThat(packages("var/lib/dpkg/status", status))
        .containsExactly("DPKG curl 7.88.1-10+deb12u5", "DPKG held 1:2.3-4");
    PackageRecord curl =
        ((Found.Packages) found("var/lib/dpkg/status", status.getBytes(StandardCharsets.UTF_8)))
            .packages()
            .getFirst();
    assertThat(curl.source()).contains("curl-src");
    assertThat(packages("var/lib/dpkg/status.d/tzdata", "Package: tzdata\nVersion: 2024a\n"))
        .containsExactly("DPKG tzdata 2024a");
    assertThat(
            found(
                "var/lib/dpkg/info/curl.list",
                "/.\n/usr\n/usr/bin/curl\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Found.Owned(List.of(".", "usr", "usr/bin/curl")));
  }

  @Test
  void apk() {
    String installed =
        """
        C:Q1abc=
        P:musl
        V:1.2.4-r2
        A:x86_64
        L:MIT
        o:musl
        F:lib
        R:ld-musl-x86_64.so.1
        a:0:0:755

        P:busybox
        V:1.36.1-r5
        F:
        F:bin
        R:busybox
        """;
    List<PackageRecord> all =
        ((Found.Packages) found("lib/apk/db/installed", installed.getBytes(StandardCharsets.UTF_8)))
            .packages();
    assertThat(all)
        .extracting(PackageRecord::files)
        .containsExactly(List.of("lib/ld-musl-x86_64.so.1"), List.of("bin/busybox"));
    assertThat(all.getFirst().licence()).contains("MIT");
  }

  /** Made by Python's sqlite3 with pages of 512 bytes: 60 packages, some over several pages. */
  private static byte[] database() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            Objects.requireNonNull(PackagesTest.class.getResourceAsStream("rpmdb.sqlite.gz")))) {
      return in.readAllBytes();
    }
  }

  @Test
  void rpmOfSqlite() throws IOException {
    Found.Packages found = (Found.Packages) found("var/lib/rpm/rpmdb.sqlite", database());
    assertThat(found.packages()).hasSize(60);
    PackageRecord fifth = found.packages().get(5);
    assertThat(fifth.name() + " " + fifth.version() + " " + fifth.arch())
        .isEqualTo("pkg5 1:1.5-2.el9 x86_64");
    assertThat(fifth.source()).contains("source");
    assertThat(found.packages().getFirst().files())
        .hasSize(90)
        .contains("usr/share/p0/f0", "usr/share/p0/f89");
  }

  /** Any damage gives packages or a reason, never an exception and never endless work. */
  @Test
  void damagedDatabasesAreNoPackages() throws IOException {
    byte[] sound = database();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = sound.clone();
      for (int k = 0; k < 1 + random.nextInt(40); k++) {
        bytes[random.nextInt(i % 2 == 0 ? 2048 : bytes.length)] = (byte) random.nextInt();
      }
      assertThat(found("var/lib/rpm/rpmdb.sqlite", bytes)).isNotNull();
      assertThat(found("var/lib/rpm/Packages.db", bytes)).isInstanceOf(Found.Unreadable.class);
    }
    assertThat(found("var/lib/rpm/rpmdb.sqlite", Arrays.copyOf(sound, 4000)))
        .isInstanceOf(Found.Unreadable.class);
  }

  @Test
  void rpmOfNdb() {
    byte[] header = rpmHeader();
    ByteBuffer file = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RpmP".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(1).putInt(1);
    for (int at = 32; at < 4096; at += 16) {
      file.put(at, "Slot".getBytes(StandardCharsets.US_ASCII));
    }
    file.putInt(32 + 4, 1).putInt(32 + 8, 4096 / 16).putInt(32 + 12, 4);
    file.put(4096, "BlbS".getBytes(StandardCharsets.US_ASCII));
    file.putInt(4100, 1).putInt(4108, header.length).put(4112, header);
    assertThat(packages("usr/lib/sysimage/rpm/Packages.db", file.array()))
        .containsExactly("RPM zlib 1.2");
  }

  private static byte[] rpmHeader() {
    byte[] data = "zlib\0001.2\0".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(8 + 32 + data.length);
    out.putInt(2).putInt(data.length);
    out.putInt(1000).putInt(6).putInt(0).putInt(1);
    out.putInt(1001).putInt(6).putInt(5).putInt(1);
    return out.put(data).array();
  }

  @Test
  void otherDatabasesOfRpmAreUnknown() {
    assertThat(found("var/lib/rpm/Packages", new byte[100]))
        .isEqualTo(
            new Found.Unreadable(
                "var/lib/rpm/Packages is a database of Berkeley DB, which is not supported"));
    assertThat(found("var/lib/rpm/rpmdb.sqlite-wal", new byte[4]))
        .isInstanceOf(Found.Unreadable.class);
    assertThat(packages("var/lib/rpm/rpmdb.sqlite-wal", "")).isEmpty();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void javaArchives() throws IOException {
    byte[] inner =
        zip("META-INF/maven/g/a/pom.properties", "groupId=g\nartifactId=a\nversion=1.5\n");
    byte[] named = zip("a.class", "x");
    byte[] outer =
        zip(
            "META-INF/MANIFEST.MF",
            "Manifest-Version: 1.0\r\nImplementation-Ver\r\n sion: 2.0\r\n\r\n",
            "lib/inner.jar",
            new String(inner, StandardCharsets.ISO_8859_1),
            "lib/guava-33.1-jre.jar",
            new String(named, StandardCharsets.ISO_8859_1));
    assertThat(packages("app/app.war", outer))
        .containsExactly("MAVEN g:a 1.5", "MAVEN guava 33.1-jre", "MAVEN app 2.0");
    assertThat(found("app/broken.jar", Arrays.copyOf(outer, 70)))
        .isInstanceOf(Found.Unreadable.class);
  }

  @Test
  void languages() {
    assertThat(
            packages(
                "app/node_modules/@acme/x/package.json",
                "{\"name\":\"@acme/x\",\"version\":\"1.0.0\"}"))
        .containsExactly("NPM @acme/x 1.0.0");
    assertThat(
            packages("lib/requests-2.3.dist-info/METADATA", "Name: requests\nVersion: 2.3\n\nText"))
        .containsExactly("PIP requests 2.3");
    assertThat(found("node_modules/x/package.json", "{".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Found.Unreadable.class);
  }

  @Test
  void goPrograms() throws IOException {
    String modules =
        """
        0123456789abcdefpath\tacme.dev/app
        mod\tacme.dev/app\tv1.4.0\t
        dep\tgolang.org/x/net\tv0.1.0\th1:a=
        dep\tgolang.org/x/sys\tv0.2.0
        =>\tgolang.org/x/sys\tv0.3.0\th1:b=
        fedcba9876543210\
        """;
    ByteArrayOutputStream elf = new ByteArrayOutputStream();
    byte[] head = new byte[64];
    head[0] = 0x7f;
    head[1] = 'E';
    head[2] = 'L';
    head[3] = 'F';
    head[4] = 2;
    head[5] = 1;
    head[18] = 62;
    elf.writeBytes(head);
    // over the edge of the window in which the mark is looked for
    elf.writeBytes(new byte[(1 << 16) + 16 - 64 - 16]);
    byte[] mark = new byte[32];
    System.arraycopy("\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1), 0, mark, 0, 14);
    mark[14] = 8;
    mark[15] = 2;
    elf.writeBytes(mark);
    elf.write(8);
    elf.writeBytes("go1.22.1".getBytes(StandardCharsets.US_ASCII));
    elf.write((modules.length() & 0x7f) | 0x80);
    elf.write(modules.length() >> 7);
    elf.writeBytes(modules.getBytes(StandardCharsets.US_ASCII));
    elf.writeBytes(new byte[300_000]);
    assertThat(packages("usr/bin/app", elf.toByteArray()))
        .containsExactly(
            "GOLANG stdlib 1.22.1",
            "GOLANG acme.dev/app v1.4.0",
            "GOLANG golang.org/x/net v0.1.0",
            "GOLANG golang.org/x/sys v0.3.0");
  }
}
