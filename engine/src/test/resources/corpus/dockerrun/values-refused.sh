docker run -a in -m lots -m 5x --memory-swappiness 101 --cpus 1.0000000001 --cpus two --pids-limit few img
docker run --ulimit nofile --ulimit files=1 --ulimit nofile=2:1 --ulimit nofile=a --restart :1 --restart always:x img
docker run --health-interval 5 --health-retries -1 --device ./ --device : --device /a:/b:rx --device-cgroup-rule x img
docker run --security-opt seccomp --network alias=x --network name=a,bogus=1 --mac-address 1 --ip 300.1.1.1 img
docker run --pid other --uts container:x --userns keep-id --cgroupns x --add-host a --add-host a:b --sysctl x img
docker run --privileged=yes --gpus x=1 --gpus many --pull sometimes --link a:b:c -e =x --oom-score-adj 9223372036854775808 img
