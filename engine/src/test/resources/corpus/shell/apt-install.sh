set -eux; apt-get update; DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates "curl=$CURL_VERSION" gnupg; rm -rf /var/lib/apt/lists/* /tmp/*
