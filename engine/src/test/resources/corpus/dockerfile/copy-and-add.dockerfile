FROM alpine
ARG CHECKSUM=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
COPY a b /c/
COPY ["a b", "/c d/"]
COPY --chown=1:1 --chmod=u=rwX,go=rX --link --parents=false --exclude=*.md --exclude=x a /b
COPY --chmod=0755 "a" /d
COPY a --from=b c
ADD --chown=app --chmod=644 --link=true --exclude=x a /b
ADD --keep-git-dir=true https://example.com/x.git#main:sub /x
ADD --checksum=$CHECKSUM --unpack=false https://example.com/x.tar /x
ADD git@example.com:a/b.git /b
