docker run --mount '' img
docker run --mount type=bind,src=/a img
docker run --mount type=bind,src=/a,dst=/b,bogus=1 img
docker run --mount type=bind,src=/a,dst=/b,readonyl img
docker run --mount type=bind,src=/a,dts=/b img
docker run --mount type=bind,' src=/a',dst=/b img
docker run --mount type=bind,src=,dst=/b img
docker run --mount type=bind,'src=/a b ',dst=/b img
docker run --mount type=bind,src=/a,dst=/b,ro=yes img
docker run --mount type=volume,dst=/b,bind-propagation=shared img
docker run --mount type=tmpfs,dst=/b,tmpfs-size=x,tmpfs-mode=9 img
docker run --mount type=tmpfs,dst=/b,tmpfs-mode=9 img
docker run --mount type=bind,src=/a,dst=/b,bind-recursive=readonly img
docker run --mount type=bind,src=/a,dst=/b,bind-recursive=maybe img
docker run --mount 'type=bind,"src=/a",dst="/b"' img
docker run -v '' -v a:b:c:d -v :/x -v /x: img
