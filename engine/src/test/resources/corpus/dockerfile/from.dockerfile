ARG BASE=alpine
ARG OPEN
FROM --platform=linux/arm64/v8 "${BASE}":3.20 aS Build
FROM build as two.x-y_z
FROM Build
FROM ${OPEN}
FROM ${OPEN:-debian}:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM $GIVEN
FROM scratch
FROM localhost:5000/Team
FROM --platform=$TARGETPLATFORM ghcr.io/a/b__c
