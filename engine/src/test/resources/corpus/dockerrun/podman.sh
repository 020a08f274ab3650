podman run --rm -it --pod new:web --network bridge:ip=10.88.0.10,mac=92:d0:c6:0a:29:33 --network container:x \
  --mount type=bind,src=/a,dst=/b,ro=true,relabel=shared,U --mount type=bind,src=/a,dst=/b,rw \
  --pull newer --cgroups split --tz local --env-host --systemd always -v data:/d:U,Z docker.io/library/alpine:3.20 ls
podman create --rm --restart always alpine
