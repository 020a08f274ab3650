docker run -v data:/data -v ./src:/src:ro -v $PWD/x:/x -v $(pwd):/y -v $SOME:/z -v /anonymous \
  --mount type=bind,src=/etc,dst=/etc-host,readonly,bind-recursive=writable --mount type=tmpfs,dst=/run,tmpfs-size=1m \
  --mount type=volume,src=v,dst=/v,volume-driver=local,volume-opt=type=none,volume-opt=device=/srv,volume-opt=o=bind \
  --mount type=volume,dst=/sub,src=v,volume-subpath=a/b --volumes-from other img
