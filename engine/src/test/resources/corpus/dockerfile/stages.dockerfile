FROM golang AS build
RUN --mount=type=bind,from=tools,target=/t make
FROM alpine AS tools
FROM alpine AS unused
COPY --from=later a b
FROM build AS final
COPY --from=BUILD --chown=1 /a /b
COPY --from=0 /a /b
COPY --from=9 /a /b
COPY --from=final /a /b
COPY --from=later /a /b
COPY --from=nginx:1.27 /a /b
RUN --mount=from=1,target=/x true
FROM scratch AS later
FROM final
COPY --from=$x a b
COPY --from=-1 a b
