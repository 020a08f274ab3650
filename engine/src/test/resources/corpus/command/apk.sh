apk add --no-cache --virtual .build-deps gcc=12.2.1-r1 make~4 musl-dev 'zlib>1.2' foo@edge ./local.apk && apk del .build-deps
#: run
apk update && apk add -t .x -X https://dl.example.org/alpine/edge/main curl && rm -rf /var/cache/apk/*
#: run
apk upgrade; apk add --allow-untrusted /tmp/x.apk
