# syntax = docker/dockerfile:1.7 labs
# ESCAPE=`
# check=skip=JSONArgsRecommended;error=true
# about=nothing
# escape=\
FROM alpine
RUN echo a `
  b
COPY c:\dir\ d
ENV A=`$x B=\$x
