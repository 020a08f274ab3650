package io.plimsoll.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.PolicySource;
import io.plimsoll.policytest.PolicyTests;
import io.plimsoll.policytest.TestRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Images that policy tests write out as trees, judged by rules. */
final class TreeTest {
  private static final String RULES =
      """
      package acme.images

      rule no-setuid "No file has the setuid bit" {
        severity high
        for i in images, f in i.files where f.kind in [regular, hardlink]
        require not f.mode.setuid
          message "{f} has the setuid bit"
      }
      rule known-owner "Files in /srv belong to app" {
        severity low
        for i in images, f in i.files where f.path matches glob"/srv/**"
        require f.uid == 10001
          message "{f} belongs to {f.uid}"
      }
      rule no-secrets "No credentials" {
        severity high
        for i in images, s in i.secrets
        require s.found.size == 0B
          message "{s} looks like a credential, deleted: {s.is_deleted}"
      }
      rule no-pip "No pip" {
        severity low
        for i in images
        require not any e in i.executables: e.name == "pip"
          message "pip is there"
      }
      """;

  private static TestRun run(String tests) {
    String text = RULES + tests;
    return PolicyTests.run(
        List.of(PolicySource.own("acme/images.plim", text)), (test, file) -> Optional.empty());
  }

  private static List<String> failures(String tests) {
    TestRun run = run(tests);
    assertThat(run.diagnostics()).isEmpty();
    return run.results().stream().flatMap(r -> r.failures().stream()).toList();
  }

  @Test
  void treesAreReadAsArchivesAre() {
    assertThat(
            failures(
                """
                test no-setuid "sudo" {
                  given  images Image {
                    ref  = img"web:1",
                    tree = \"""
                      /bin/sh        0755
                      /usr/bin/sudo  4755            120KB
                      /srv/data/     0775  app:app
                      /srv/data/x    0644  app:0     "one\\ntwo"
                      /etc/passwd    0644            "root:x:0:0:root:/root:/bin/sh\\napp:x:10001:10001::/srv:/bin/sh"
                      /etc/group     0644            "app:x:10001:"
                      /bin/bash      ->    /bin/sh
                      \"""
                  }
                  expect fail 1 message ~ "/usr/bin/sudo"
                }
                test known-owner "app" {
                  given  images Image { tree = \"""
                    /srv/a  0644  10001:0
                    /srv/b  0644  root:root
                    \""" }
                  expect fail 1 message ~ "/srv/b"
                  expect pass 1
                }
                test no-secrets "deleted" {
                  given  images Image { layers = [
                    Layer { tree = "/root/.ssh/id_rsa 0600 \\"key\\"" },
                    Layer { tree = "- /root/.ssh/id_rsa" } ] }
                  expect fail 1 message ~ "deleted: true"
                }
                test no-pip "there" {
                  given  images Image { tree = "/usr/local/bin/pip 0755" }
                  expect fail 1
                }
                test no-pip "not there" {
                  given  images Image { tree = "/usr/local/bin/pip 0644" }
                  expect pass 1
                }
                test no-pip "files one by one" {
                  given  images Image { files = [File { path = "/usr/bin/pip", mode = 0o755, kind = regular }] }
                  expect fail 1
                }
                """))
        .isEmpty();
  }

  @Test
  void linesThatAreNoneAreSaid() {
    assertThat(
            failures(
                """
                test no-setuid "typo" {
                  given  images Image { tree = "/bin/sh rwxr-xr-x" }
                  expect pass
                }
                """))
        .anyMatch(f -> f.contains("is no line of a tree"));
  }
}
