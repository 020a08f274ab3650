docker run --memory 1.5GiB --memory-swap -1 --memory-swappiness 0 --shm-size 64MB --cpus 1.5 --cpu-shares 0x200 \
  --pids-limit 100 --oom-score-adj -500 --ulimit nofile=1024:2048 --ulimit core=-1 --ulimit memlock=64 \
  --restart on-failure:3 --health-cmd 'curl -f localhost' --health-interval 1m30s --health-timeout 2.5s --health-retries 3 \
  --device /dev/snd --device /dev/a:/dev/b:rw --device /dev/c:m --device nvidia.com/gpu=all --device-cgroup-rule 'c 1:3 rwm' \
  --gpus 'device=0,"capabilities=compute,utility"' --cap-add NET_ADMIN --cap-drop all --security-opt no-new-privileges \
  --security-opt seccomp=unconfined --security-opt apparmor:x --security-opt no-new-privileges=false --security-opt label=disable \
  --network name=front,alias=web,ip=172.20.0.5 --network back --mac-address 92:D0:c6:0a:29:33 --link db:db --pid host \
  --userns host --ipc container:x --uts host --cgroupns private --add-host db:10.0.0.1 --add-host gw=host-gateway \
  --sysctl net.ipv4.ip_forward=1 --log-driver json-file --log-opt max-size=10m --stop-signal SIGQUIT --entrypoint '' \
  --platform linux/arm64 --pull always --use-api-socket --read-only -w /app -u 1000:1000 --group-add 5 --net-alias w img
