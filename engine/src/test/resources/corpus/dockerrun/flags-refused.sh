docker run --priviledged img
docker run --frobnicate img
docker run -z img
docker run --rm --name
docker run --rm
docker run -itx img
docker run --userns=keep-id img
podman run --userns=keep-id --read-only-tmpfs=false --secret token,type=env --health-on-failure kill img
docker run --memroy 512m img
docker run --frobnicate x img
docker run --frobnicate --rm img
