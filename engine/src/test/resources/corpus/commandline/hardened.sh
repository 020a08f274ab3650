docker run --name api --read-only --tmpfs /tmp:size=64m,noexec --cap-drop ALL --cap-add NET_BIND_SERVICE \
  --security-opt no-new-privileges --security-opt seccomp=profile.json -u 1000:1000 --memory 512m --memory-swap 512m --cpus 1.5 \
  --pids-limit 100 --restart on-failure:3 --health-cmd 'curl -f http://localhost:$PORT/' --health-interval 10s \
  --log-opt max-size=10m --ulimit nofile=1024 -p 127.0.0.1:8080:80 --network front --network name=back,alias=api \
  --label team=web --annotation a=b --stop-signal SIGQUIT -w /app --init --pull always --platform linux/arm64 -e PORT=80 \
  registry.example/api:1.2 serve --port '$PORT'
