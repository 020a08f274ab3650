docker run --name db --pid host --cgroupns host db:1
docker run --name app --pid container:db --network container:gone --ipc shareable --uts host app:1
docker run --network none --ipc container:app app:2
docker run --network $NET --pid $PID app:3
