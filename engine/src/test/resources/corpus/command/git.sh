git clone --depth 1 -b v1.2.3 https://github.com/a/b.git /src && cd /src && make
#: run
git clone https://github.com/a/c && cd c && git checkout 0123456789012345678901234567890123456789
#: run
git clone git@github.com:a/d.git; git clone /local/repo; git clone -b main https://user:tok@github.com/a/e; git clone -b feature git://example.org/f
#: run
#: arg REF
git init /x && cd /x && git remote add origin https://github.com/a/g && git fetch --depth 1 origin $REF && git checkout FETCH_HEAD
#: run
git -c http.sslVerify=false clone https://example.org/h; git config --global http.sslVerify false; git clone https://github.com/a/i /i && git -C /i reset --hard abc
