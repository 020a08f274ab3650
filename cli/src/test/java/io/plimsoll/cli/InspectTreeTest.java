package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.cli.ImageArchive.Tar;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code inspect --tree}: an image as a reviewer looks at it. */
final class InspectTreeTest extends CommandTest {
  private static final String APK =
      """
      P:busybox
      V:1.36.1-r29
      A:x86_64
      F:bin
      R:busybox

      P:apk-tools
      V:2.14.4-r1
      A:x86_64
      F:sbin
      R:apk

      """;

  private static final String GCC =
      """
      P:gcc
      V:13.2.1-r1
      A:x86_64
      F:usr/bin
      R:gcc

      """;

  private static byte[] base() {
    return new Tar()
        .file("etc/os-release", 0644, "ID=alpine\nVERSION_ID=3.20.3\nNAME=Alpine\n")
        .file("lib/apk/db/installed", 0644, APK)
        .file("bin/busybox", 0755, 800_000)
        .link("bin/sh", "/bin/busybox")
        .link("bin/wget", "busybox")
        .file("sbin/apk", 0755, 70_000)
        .file("usr/share/man/man1/sh.1", 0644, 3_000)
        .file("usr/share/man/man5/passwd.5", 0644, 2_000)
        .file("usr/share/doc/busybox/copyright", 0644, 9_000)
        .end();
  }

  private static byte[] build() {
    return new Tar()
        .file("lib/apk/db/installed", 0644, APK + GCC)
        .file("usr/bin/gcc", 0755, 1_200_000)
        .file("var/cache/apk/index.tar.gz", 0644, 40_000)
        .file("srv/app.tar", 0644, 500_000)
        .file("root/.ssh/id_rsa", 0600, 400)
        .file("usr/bin/helper", 04755, 5_000)
        .end();
  }

  private void write(String settings) throws IOException {
    new ImageArchive()
        .layer("/bin/sh -c #(nop) ADD file:0123 in / ", base())
        .step("ENV MODE=production")
        .layer("RUN /bin/sh -c apk add gcc     \\u0026\\u0026 make -C /srv # buildkit", build())
        .layer(
            "COPY app /srv/app # buildkit",
            new Tar()
                .file("srv/.wh.app.tar", 0644, "")
                .file("srv/app", 0755, 250_000)
                .file("usr/bin/helper", 04755, 6_000)
                .end())
        .write(folder.resolve("shop.tar"), "shop:1", settings);
  }

  @Test
  void imageIsReviewedLayerByLayer() throws IOException {
    write("\"Entrypoint\":[\"/srv/app\"],\"User\":\"10001\"");
    Ran ran = run("inspect", "shop.tar", "--tree");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out())
        .isEqualTo(
            """
            shop:1  linux/amd64  shop.tar
              3 layers, 2.8MiB; Alpine (3.20.3); 3 packages; runs as 10001; starts /srv/app

            layer 0  sha256:316ad0ce7024…  870.5KiB
              ADD file:0123 /
              files     9 added, 96B deleted or replaced later
              packages  2 of apk: busybox 1.36.1-r29 (781.3KiB), apk-tools 2.14.4-r1 (68.4KiB)
              biggest    781.3KiB  /bin/busybox                                      busybox 1.36.1-r29
                          68.4KiB  /sbin/apk                                         apk-tools 2.14.4-r1
                           8.8KiB  /usr/share/doc/busybox/copyright
                           2.9KiB  /usr/share/man/man1/sh.1
                             2KiB  /usr/share/man/man5/passwd.5

            layer 1  sha256:312165a15507…  1.7MiB
              RUN apk add gcc && make -C /srv
              files     5 added, 1 changed, 493.2KiB deleted or replaced later
              packages  1 of apk: gcc 13.2.1-r1 (1.1MiB)
              biggest      1.1MiB  /usr/bin/gcc                                      gcc 13.2.1-r1
                         488.3KiB  /srv/app.tar
                          39.1KiB  /var/cache/apk/index.tar.gz
                           4.9KiB  /usr/bin/helper
                             400B  /root/.ssh/id_rsa

            layer 2  sha256:00a8419dec4a…  253KiB
              COPY app /srv/app
              files     1 added, 1 changed, 1 deleted
              biggest    244.1KiB  /srv/app
                           5.9KiB  /usr/bin/helper

            What the running image does not need  2.5MiB

              compilers  1.1MiB
                   1.1MiB  /usr/bin/gcc                                      layer 1  gcc 13.2.1-r1

              shells  781.3KiB
                 781.3KiB  /bin/busybox                                      layer 0  busybox 1.36.1-r29, as sh, wget

              deleted or replaced by a later layer  493.3KiB
                 488.3KiB  /srv/app.tar                                      layer 1  deleted in layer 2
                   4.9KiB  /usr/bin/helper                                   layer 1  replaced in layer 2
                      96B  /lib/apk/db/installed                             layer 0  replaced in layer 1

              package managers  68.4KiB
                  68.4KiB  /sbin/apk                                         layer 0  apk-tools 2.14.4-r1

              package caches  39.1KiB
                  39.1KiB  /var/cache/apk/index.tar.gz                       layer 1

              setuid and setgid programs  5.9KiB
                   5.9KiB  /usr/bin/helper                                   layer 2  mode 4755

              manual pages  4.9KiB
                   4.9KiB  /usr/share/man  (2 files)                         layer 0

              files that look like secrets  400B
                     400B  /root/.ssh/id_rsa                                 layer 1  by its name
            """);
  }

  @Test
  void shellThatTheStartNeedsIsLeftOutAndSaid() throws IOException {
    write("\"Cmd\":[\"/bin/sh\",\"-c\",\"exec /srv/app\"]");
    assertThat(run("inspect", "shop.tar", "--tree").out())
        .contains("Left out: its start or health check goes through a shell")
        .contains("busybox 1.36.1-r29, as wget\n")
        .doesNotContain("  shells");
  }

  @Test
  void jsonHoldsTheSame() throws IOException {
    write("\"Entrypoint\":[\"/srv/app\"]");
    assertThat(run("inspect", "shop.tar", "--tree", "--format", "json").out())
        .contains("\"name\": \"shop:1\"", "\"kind\": \"compiler\"", "\"path\": \"/usr/bin/gcc\"")
        .contains("\"dead_size\": 505000", "\"manager\": \"apk\"", "\"stored_size\": null");
  }

  @Test
  void sizeOfAPackageWhoseFilesNobodyListsIsNotKnown() throws IOException {
    String metadata = "Metadata-Version: 2.1\nName: requests\nVersion: 2.32.4\n";
    new ImageArchive()
        .layer(
            "RUN pip install requests",
            new Tar()
                .file(
                    "usr/lib/python3/dist-packages/requests-2.32.4.dist-info/METADATA",
                    0644,
                    metadata)
                .end())
        .write(folder.resolve("py.tar"), "py:1", "");
    assertThat(run("inspect", "py.tar", "--tree", "--format", "json").out())
        .containsPattern("\"name\": \"requests\",\\s+\"version\": \"2.32.4\",\\s+\"size\": null");
    assertThat(run("inspect", "py.tar", "--tree").out()).contains("1 of pip: requests 2.32.4\n");
  }

  @Test
  void layerThatCannotBeReadIsSaidWithItsReason() throws IOException {
    new ImageArchive()
        .layer("ADD base", base())
        .layer("COPY app", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4})
        .write(folder.resolve("xz.tar"), "xz:1", "");
    Ran ran = run("inspect", "xz.tar", "--tree");
    assertThat(ran.out())
        .contains("not all is known: layer 1 cannot be read: it is compressed with xz")
        .contains("package managers");
    assertThat(ran.err()).contains("it is compressed with xz");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void configAloneHasNoFiles() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[]}}
        """);
    assertThat(run("inspect", "--image", "config.json", "--tree").out())
        .contains(
            "not all is known: the layers of the image are not given", "nothing that is known");
  }

  @Test
  void whatIsNoImageIsWrongUsage() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Ran ran = run("inspect", "Dockerfile", "--tree");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--tree reviews images, and none was given");
    assertThat(run("inspect", "absent.tar", "--tree").code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void archivesOfImagesAreFoundInFolders() throws IOException {
    new ImageArchive()
        .layer("COPY app", base())
        .write(folder.resolve("shop.tar"), "shop:1", "\"User\":\"root\"");
    Files.write(folder.resolve("sources.tar"), new Tar().file("src/main.c", 0644, "").end());
    Files.write(folder.resolve("notes.tar"), new byte[2000]);
    assertThat(run("inspect", "--tree").out()).startsWith("shop:1  linux/amd64  shop.tar\n");
    Ran ran = run("check", "-o", "compact", "--rule", "run-as-non-root");
    assertThat(ran.out() + ran.err()).contains("shop:1").doesNotContain("sources", "notes");
  }
}
