podman run --secret token --secret key,type=env,target=KEY --secret cert,target=/etc/cert --userns keep-id --pull newer \
  --network slirp4netns --security-opt unmask=ALL --read-only --env-host --group-add keep-groups --group-add 10 quay.io/app:1
