docker run --privileged -v /var/run/docker.sock:/var/run/docker.sock -v /:/host:ro --pid=host --network host \
  --cap-add=SYS_ADMIN --cap-add all --security-opt seccomp=unconfined --security-opt apparmor:unconfined \
  --security-opt systempaths=unconfined --security-opt label=disable --userns=host --device /dev/mem --device /dev/nvidia0:/dev/n:r \
  --gpus all --use-api-socket -u root -p 22:22 tools
