package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which program reads the file. */
final class FrontendTest {
  private static ParsedDockerfile read(String text) {
    return Dockerfiles.read(Source.of("Dockerfile", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker/dockerfile", "docker/dockerfile:1.7-labs", "docker.io/docker/dockerfile:1",
        "docker/dockerfile-upstream:master@sha256:0", "dockerfile.v0", "docker/dockerfile:1 # note"
      })
  void theBuildersOwn(String frontend) {
    assertThat(read("# syntax=" + frontend + "\nFROM a\n").hasForeignFrontend()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mob", "example.com/docker/dockerfile:1", "docker/dockerfiles"})
  void another(String frontend) {
    assertThat(read("# syntax=" + frontend + "\nFROM a\n").hasForeignFrontend()).isTrue();
  }

  @Test
  void namedBehindSlashes() {
    ParsedDockerfile file =
        read("#!/usr/bin/env x\n// check=skip=all\n//syntax=mob:1\npipeline {}\n");
    assertThat(file.hasForeignFrontend()).isTrue();
    assertThat(file.directive("syntax").orElseThrow().span().line()).isEqualTo(3);
    assertThat(read("FROM a\n// syntax=mob\n").directives()).isEmpty();
  }

  @Test
  void theCheckDirectiveEndsAtABlank() {
    Directive check = read("# check=skip=A, B\nFROM a\n").directive("check").orElseThrow();
    assertThat(check.firstWord()).isEqualTo("skip=A,");
    assertThat(check.value()).isEqualTo("skip=A, B");
  }
}
