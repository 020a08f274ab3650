FROM alpine
COPY a <<EOF
EOF
RUN echo $(( 1 << 2 ))
RUN never
