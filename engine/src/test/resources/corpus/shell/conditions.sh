if [ "$(id -u)" = 0 ] && ! command -v curl > /dev/null; then
  apt-get install -y curl
elif [[ $ID == debian || $VERSION =~ ^(1|2)\.[0-9]+$ ]]; then
  apk add curl
else
  (cd /tmp && ./get-curl.sh) &
  wait
fi
test -d /x || mkdir /x
