docker run $OPTS nginx
docker run $OPTS -p 80:80 nginx
docker run --rm $IMAGE
docker run --rm "$IMAGE" sh
docker run --$FLAG nginx
docker run -i$LETTERS nginx
docker run ${OPTS[@]} --rm nginx
