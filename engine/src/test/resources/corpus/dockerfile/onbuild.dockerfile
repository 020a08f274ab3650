FROM alpine AS parent
ENV V=1
ONBUILD RUN --mount=type=cache,target=/x make
ONBUILD COPY <<EOF /f
$V
EOF
ONBUILD ENV V=2
ONBUILD COPY --boo a
FROM parent AS child
USER $V
FROM child
USER $V
