curl -fsSLk https://a; wget --check-certificate=off https://b; PYTHONHTTPSVERIFY=0 python x.py; GIT_SSL_NO_VERIFY=1 git pull; yum --setopt=*.sslverify=0 install -y x; apt-get -o Acquire::https::Verify-Peer=false update; conda config --set ssl_verify no; NODE_TLS_REJECT_UNAUTHORIZED=1 node x; curl -- -k
#: run
#: arg OPTS
curl $OPTS https://c; curl "-${OPTS}" https://d; xargs -n1 curl -O < urls; yarn config set strict-ssl false -g; pip --trusted-host x install y
