docker run \
  --mount type=bind,source=/etc,target=/host,readonly,bind-propagation=rslave \
  --mount 'type=volume,src=data,dst=/data,volume-nocopy,volume-subpath=a,"volume-opt=o=addr=1,rw",volume-driver=local' \
  --mount type=tmpfs,destination=/tmp,tmpfs-size=64m,tmpfs-mode=1777 \
  --mount type=bind,src=/a,dst=/b,ro,bind-recursive=writable \
  --mount type=image,src=alpine,dst=/i,image-subpath=etc \
  -v /anonymous -v data:/data -v /etc:/host:ro,z -v ./rel:/rel:rw,rshared,rslave -v '~/x:/x' \
  -v 'C:\x:D:\y:ro' -v '\\.\pipe\docker_engine:\\.\pipe\docker_engine' -v name:/t:bogus -v /x:/y:RO \
  --tmpfs /run:rw,size=1m --volumes-from db:ro \
  img
