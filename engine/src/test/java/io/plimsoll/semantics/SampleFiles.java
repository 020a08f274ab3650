package io.plimsoll.semantics;

import java.util.List;

/** Dockerfiles as projects have them: pinned and not, with variables, stages, scripts, faults. */
final class SampleFiles {
  private SampleFiles() {}

  static final List<String> ALL =
      List.of(
          """
          FROM alpine:3.20
          RUN apk add --no-cache curl
          USER 1000:1000
          """,
          """
          ARG TAG
          FROM registry.acme.io/jre:${TAG} AS run
          COPY --chown=app:app target/app.jar /srv/app.jar
          USER app
          ENTRYPOINT ["java", "-jar", "/srv/app.jar"]
          """,
          """
          # syntax=docker/dockerfile:1
          FROM golang:1.23 AS build
          WORKDIR /src
          COPY . .
          RUN --mount=type=cache,target=/root/.cache go build -o /out/app ./cmd/app
          FROM scratch
          COPY --from=build /out/app /app
          HEALTHCHECK CMD ["/app", "--health"]
          CMD ["/app"]
          """,
          """
          FROM debian
          ENV DEBIAN_FRONTEND=noninteractive API_TOKEN=abc
          RUN apt-get update && apt-get install -y curl=8.* git && rm -rf /var/lib/apt/lists/*
          RUN curl -fsSL https://get.example.com/install.sh | sh
          EXPOSE 22 8080/tcp
          """,
          """
          FROM node:22-slim
          ARG NPM_TOKEN
          RUN ./install.sh && npm ci --omit=dev
          ADD https://example.com/v${VERSION}/t.tgz /opt/
          ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d \
            https://example.com/x.tgz /opt/
          LABEL org.opencontainers.image.source="https://example.com/acme/web"
          """,
          """
          FROM ubuntu:24.04@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
          RUN <<EOF
          set -e
          groupadd -r app && useradd -r -g app app
          chmod 4755 /usr/local/bin/tool
          eval "$HIDDEN"
          EOF
          SHELL ["/bin/bash", "-o", "pipefail", "-c"]
          VOLUME /data
          WORKDIR data
          USER root
          """,
          """
          FROM python:3.13 AS base
          ENV PIP_NO_CACHE_DIR=1
          RUN pip install --index-url http://pypi.acme.io/simple flask==3.1.0 requests
          FROM base
          USER ${RUN_USER}
          ONBUILD RUN make
          STOPSIGNAL SIGTERM
          """,
          """
          FROM mcr.microsoft.com/windows/servercore:ltsc2022
          SHELL ["powershell", "-Command"]
          RUN Invoke-WebRequest https://example.com/a.msi -OutFile a.msi
          USER ContainerUser
          """,
          """
          FROM fedora:41
          RUN dnf install -y nginx && dnf clean all ; wget http://example.com/key.asc
          COPY id_rsa .env /root/
          MAINTAINER someone
          MAINTAINER another
          CMD nginx -g 'daemon off;'
          CMD ["nginx"]
          """,
          """
          RUN before from
          FROM alpine as a
          FORM alpine
          COPY --from=nowhere x y
          RUN if true; then
          EXPOSE 99999
          """);
}
