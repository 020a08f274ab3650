docker run -v "$PWD:/app" -v $(pwd)/data:/data:ro -v $SRC:/src -v $A/b:/c -v named:/v:$MODE \
  -p $PORT:80 -p 127.0.0.1:$PORT:80 -p 8080:$INNER -p $SPEC --memory $MEM --name "app-${NAME}" \
  --privileged=$PRIV -e TOKEN=$TOKEN -e "$LINE" --network name=$NET --network net-$NET \
  --mount type=bind,src=$PWD,dst=/x,readonly --mount type=$T,dst=/x --cap-add $CAP \
  registry/$IMAGE:$TAG run $ARGS
