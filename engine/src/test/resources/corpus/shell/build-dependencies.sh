build_deps='gcc
  libc6-dev make' && apk add --no-cache --virtual .build $build_deps && ./configure --prefix=/usr && make -j"$(nproc)" && make install && apk del .build
