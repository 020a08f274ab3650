echo "it's && apt-get install -y curl
rm -rf /tmp/x; echo done
