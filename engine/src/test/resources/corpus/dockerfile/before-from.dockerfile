ARG A=1
USER root
ENV X=$A
FROM alpine:$A
USER $X
