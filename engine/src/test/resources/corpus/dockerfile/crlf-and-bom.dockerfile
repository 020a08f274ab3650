FROM scratch
RUN a \
  b
COPY <<E /x
body
E
CMD ["a"]
