docker run $OPTS -v /etc:/etc -e A=b nginx:1.27
docker run --privileged $OPTS nginx:1.27
docker run --privileged=$ON --memory $MEM --cap-add $CAP --user $USER registry/$NAME:1 $CMD
docker run --frobnicate x img
