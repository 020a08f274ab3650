FROM alpine
ENV A
ENV
ENV A=1 B
ENV =x
LABEL
LABEL a
LABEL a=1 b
ARG
ARG =x
ENV A="open
ENV A=${B:=x} C=${D^^} E=${} F=${G
ENV H=${I:?is needed} J=${K/a} L=${M#\a}
