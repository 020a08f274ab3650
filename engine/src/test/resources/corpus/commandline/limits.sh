docker run --memory 0 --memory-swap -1 --cpus 0 --pids-limit -1 --cpu-shares 0 --ulimit core=-1 img
docker run --cpu-quota 50000 --cpuset-cpus 0-1 --memory-reservation 64m --oom-kill-disable --oom-score-adj -1000 img
podman run --pids-limit 0 --memory 1g img
docker run --memory lots --restart sometimes --cap-add NET_WRONG --sysctl a.b=1 img
