package io.plimsoll.api;

/** Texts that the benchmarks share. */
final class DockerfileTexts {
  private DockerfileTexts() {}

  static final String SCRIPT =
      "apt-get update && apt-get install -y --no-install-recommends curl=8.* git"
          + " && curl -fsSL https://example.com/tool.tgz -o /tmp/tool.tgz"
          + " && echo \"$SUM  /tmp/tool.tgz\" | sha256sum -c - && tar -xzf /tmp/tool.tgz -C /opt"
          + " && if [ \"$DEBUG\" = 1 ]; then chmod -R 755 /opt/tool; else rm -f /opt/tool/debug; fi"
          + " && rm -rf /var/lib/apt/lists/* /tmp/tool.tgz";

  private static final String STAGE =
      """
      FROM debian:12 AS stage%1$d
      ARG DEBUG=0
      ENV PATH=/opt/tool/bin:$PATH
      RUN %2$s
      COPY --chown=app:app src/part%1$d /srv/part%1$d
      WORKDIR /srv/part%1$d
      EXPOSE 8080
      """;

  private static final String LAST =
      """
      FROM registry.acme.io/run:21
      COPY --from=stage0 /srv /srv
      USER 1000:1000
      HEALTHCHECK CMD ["/srv/health"]
      ENTRYPOINT ["/srv/run"]
      """;

  /** A Dockerfile of so many stages and a last one. */
  static String dockerfile(int stages) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < stages; i++) {
      text.append(STAGE.formatted(i, SCRIPT));
    }
    return text.append(LAST).toString();
  }
}
