# syntax=docker/dockerfile:1

FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -Dmaven.test.skip=true -pl cli -am package

FROM eclipse-temurin:25.0.1_8-jre-noble
LABEL org.opencontainers.image.title="plimsoll" \
      org.opencontainers.image.description="Policy as code for containers" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /build/LICENSE /build/plimsoll /opt/plimsoll/
COPY --from=build /build/cli/target/lib /opt/plimsoll/lib
# The cache belongs to the very runtime it was made by, so it is made here.
RUN --mount=type=bind,from=build,source=/build/examples,target=/examples \
    java -XX:AOTCacheOutput=/opt/plimsoll/plimsoll.aot -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
         -cp /opt/plimsoll/lib/plimsoll-cli.jar io.plimsoll.cli.Main check --fail-on never /examples > /dev/null \
    && test -s /opt/plimsoll/plimsoll.aot
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/opt/plimsoll/plimsoll"]
CMD ["check"]
