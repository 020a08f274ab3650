docker run --no-healthcheck img
docker run --health-interval 5s --health-retries 0 img
docker run --health-cmd 'test -f /ok' --health-timeout 0 --health-start-period 1m img
podman run --health-cmd none img
