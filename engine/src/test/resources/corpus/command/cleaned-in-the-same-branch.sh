#: run
#: arg WITH
if [ "$WITH" = yes ]; then apt-get update && apt-get install -y curl && apt-get clean && rm -rf /var/lib/apt/lists/*; fi
#: run
#: arg WITH
if [ "$WITH" = yes ]; then apt-get update && apt-get install -y curl; else rm -rf /var/lib/apt/lists/*; fi
#: run
#: arg WITH
yum install -y jq; if [ "$WITH" = yes ]; then yum clean all; fi
#: run
install_tool() { yum install -y "$1" && yum clean all; }; install_tool jq
#: run
for name in jq curl; do apk add "$name"; done; rm -rf /var/cache/apk/*
#: run
true || { yum install -y jq; yum clean all; }
