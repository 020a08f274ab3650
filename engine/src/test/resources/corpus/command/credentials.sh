#: arg TOKEN
docker login -u me -p hunter2 registry.example.org; npm config set //registry.npmjs.org/:_authToken=$TOKEN; npm config set registry https://npm.example.org; aws configure set aws_secret_access_key abc; aws configure set region eu
#: run
#: secret npm
#: secret tok TOK
npm config set //registry.npmjs.org/:_authToken $(cat /run/secrets/npm); cat /run/secrets/npm | docker login --password-stdin -u x r.example.org; echo "//r/:_authToken=$TOK" > ~/.npmrc; cp /run/secrets/npm /root/.npmrc; curl -u "a:$(cat /run/secrets/npm)" https://example.org
#: run
pip install --index-url https://u:p@pypi.example.org/simple x; git clone https://ghp_abc@github.com/a/b; printf 'machine x login y password z' > ~/.netrc; curl -u name:pass https://example.org; curl -H 'Authorization: Bearer abc' https://example.org; echo "registry=https://x" > .npmrc
#: run
gcloud auth activate-service-account --key-file=key.json; az login --service-principal -u u -p p; doctl auth init -t abc; composer config github-oauth.github.com abc; git config --global url.https://tok@github.com/.insteadOf https://github.com/; bundle config gems.example.org u:p; poetry config http-basic.x u p
#: run
#: secret t
T=$(cat /run/secrets/t) && git clone https://x:$T@example.org/r.git; export U=$(cat /run/secrets/t); curl --header "Authorization: token $U" https://example.org
