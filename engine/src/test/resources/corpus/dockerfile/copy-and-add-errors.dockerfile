FROM alpine
COPY a
COPY []
COPY [1]
COPY "a b" /d
COPY --chmod=999 a b
COPY --chmod=u a b
COPY --link=1 a b
COPY --link= a b
COPY --chown a b
COPY --checksum=x a b
COPY https://example.com/a b
COPY git://example.com/a b
ADD --from=x a b
ADD --checksum=sha256:1 a b /c
ADD
