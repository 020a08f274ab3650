package io.plimsoll.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.Setup;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Dockerfiles: from the text to every fact, and to every verdict. */
class DockerfileFuzzTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final PolicySet ALL = all();

  @FuzzTest
  @DictionaryEntries({
    "FROM ",
    "RUN ",
    "COPY ",
    "ADD ",
    "ENV ",
    "ARG ",
    "LABEL ",
    "USER ",
    "ONBUILD ",
    "SHELL ",
    "HEALTHCHECK ",
    "EXPOSE ",
    "VOLUME ",
    "CMD ",
    "ENTRYPOINT ",
    "WORKDIR ",
    "STOPSIGNAL ",
    "MAINTAINER ",
    " AS ",
    "scratch",
    "--from=",
    "--mount=type=",
    "--platform=",
    "<<EOF",
    "EOF\\x0A",
    "\\\\\\x0A",
    "${a:-",
    "${a//b/c}",
    "# escape=`\\x0A",
    "# check=skip=all\\x0A",
    "[\\\"a\\\", \\\"b\\\"]",
    "apt-get "
  })
  void facts(byte[] input) {
    Cost.isBounded(new String(input, StandardCharsets.UTF_8), DockerfileFuzzTest::read);
  }

  @FuzzTest
  void growth(byte[] input) {
    Cost.isLinear(new String(input, StandardCharsets.UTF_8), DockerfileFuzzTest::read);
  }

  private static void read(String text) {
    DockerfileReader.Ingested read =
        new DockerfileReader(NODES)
            .read(Source.of("Dockerfile", text), DockerfileReader.Options.DEFAULT);
    assertThat(Facts.readAll(read.dockerfile())).isPositive();
  }

  @FuzzTest
  @DictionaryEntries({
    "FROM ",
    "RUN ",
    "COPY ",
    "USER ",
    "&& ",
    "apt-get install ",
    "curl ",
    "| sh",
    "pip install ",
    "chmod 777 ",
    "--from=",
    "latest",
    "@sha256:",
    "ONBUILD ",
    "CMD ",
    "ENV ",
    "ARG "
  })
  void verdicts(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Cost.isBounded(text, DockerfileFuzzTest::judge);
  }

  private static void judge(String text) {
    DockerfileInput dockerfile = DockerfileInput.of("Dockerfile", text);
    assertThat(ALL.evaluate(List.of(dockerfile), Options.at(Instant.EPOCH)).findings())
        .allMatch(f -> !f.message().isEmpty());
  }

  private static PolicySet all() {
    return switch (Policies.compile(List.of(), Setup.profile("std.all"))) {
      case Compilation.Compiled compiled -> compiled.policies();
      case Compilation.Rejected rejected ->
          throw new AssertionError(rejected.diagnostics().toString());
    };
  }
}
