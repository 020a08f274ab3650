sudo -E docker run alpine:3.20
DOCKER_HOST=tcp://a:2376 docker -H tcp://b:2376 --tlsverify run alpine:3.20 true
docker container run alpine:3.20
docker container create --name x alpine:3.20
docker --context prod create alpine:3.20
/usr/bin/podman --log-level=debug run alpine:3.20
env A=b docker run alpine:3.20
$ docker run alpine:3.20
if true; then docker run first; fi && docker run second | cat
docker build -t x . && docker compose run web
