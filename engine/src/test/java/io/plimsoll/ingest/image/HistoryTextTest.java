package io.plimsoll.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of histories and the instructions they were. */
final class HistoryTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Docker's first builder, and Podman
        "/bin/sh -c #(nop)  CMD [\"/bin/sh\"]|CMD [\"/bin/sh\"]",
        "/bin/sh -c #(nop) ADD file:2e3a in / |ADD file:2e3a /",
        "/bin/sh -c #(nop) COPY multi:9f in /app/|COPY multi:9f /app/",
        "/bin/sh -c #(nop)  ENV PATH=/a:/b MSG=hello world|ENV PATH=\"/a:/b\" MSG=\"hello world\"",
        "/bin/sh -c #(nop)  EXPOSE 80/tcp 443/tcp|EXPOSE 80/tcp 443/tcp",
        "/bin/sh -c #(nop)  VOLUME [/data /logs]|VOLUME /data /logs",
        "/bin/sh -c apk add wget curl|RUN apk add wget curl",
        "|1 VERSION=1.2 /bin/sh -c make $VERSION|RUN make $VERSION",
        "cmd /S /C echo hello|RUN echo hello",
        // BuildKit
        "RUN /bin/sh -c apk add curl # buildkit|RUN apk add curl",
        "RUN |2 A=1 B=x y /bin/sh -c make # buildkit|RUN make",
        "RUN /bin/bash -o pipefail -c curl x $1 # buildkit|RUN curl x $1",
        "COPY /out/app /usr/bin/app # buildkit|COPY /out/app /usr/bin/app",
        "ENV PRICE=$5|ENV PRICE=\"\\$5\"",
        "CMD [\"nginx\" \"-g\" \"daemon off;\"]|CMD [\"nginx\", \"-g\", \"daemon off;\"]",
        "ENTRYPOINT [\"/run.sh\"]|ENTRYPOINT [\"/run.sh\"]",
        "EXPOSE map[8080/tcp:{}]|EXPOSE 8080/tcp",
        "EXPOSE [8080/tcp 9090/udp]|EXPOSE 8080/tcp 9090/udp",
        "SHELL [/bin/bash -o pipefail -c]|SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]",
        "USER app|USER app",
        "WORKDIR /srv|WORKDIR /srv",
        "LABEL a=b c=d e|LABEL a=\"b\" c=\"d e\"",
        "HEALTHCHECK &{[\"CMD-SHELL\" \"curl -f x\"] \"30s\" \"3s\" \"5s\" \"0s\""
            + " '\\x03'}|HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD curl -f x",
        "HEALTHCHECK &{[\"NONE\"] \"0s\" \"0s\" \"0s\" \"0s\" '\\x00'}|HEALTHCHECK NONE",
        // Kaniko
        "RUN apt-get update|RUN apt-get update",
      })
  void isReadBack(String row) {
    int bar = row.lastIndexOf('|');
    assertThat(HistoryText.of(row.substring(0, bar)).instruction())
        .contains(row.substring(bar + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mkdir /proc, mkdir /sys",
        "bazel build //app",
        "apko",
        "USER app\\",
        "COPY <<EOF /x",
        "USER",
        "FROM alpine",
      })
  void isNoInstruction(String text) {
    assertThat(HistoryText.of(text).instruction()).isEmpty();
  }

  /** A command may not put instructions of its own into the Dockerfile it becomes a part of. */
  @Test
  void scriptsOfSeveralLinesStandInHeredocs() {
    assertThat(HistoryText.of("RUN /bin/sh -c set -e\nUSER root\n # buildkit").instruction())
        .contains("RUN <<'END'\nset -e\nUSER root\nEND");
    assertThat(HistoryText.of("RUN /bin/sh -c cat <<END # buildkit").instruction())
        .contains("RUN <<'END_'\ncat <<END\nEND_");
    assertThat(HistoryText.of("ENV A=1\nUSER root").instruction()).isEmpty();
    assertThat(HistoryText.of("RUN " + "x".repeat(70_000)).instruction()).isEmpty();
  }

  @Test
  void buildArgumentsAreKept() {
    assertThat(HistoryText.of("RUN |2 A=1 B=x y /bin/sh -c make # buildkit").arguments())
        .isEqualTo(Map.of("A", "1", "B", "x y"));
  }
}
