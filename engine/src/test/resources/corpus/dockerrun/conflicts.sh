docker run --rm --restart always img
docker run --rm --restart no img
docker run --no-healthcheck --health-cmd true img
docker run --log-driver none --log-opt a=b img
docker run -d -a stdout img
docker run --network host --network mine img
docker run --network a --network a img
docker run --network name=a,alias=x --network-alias y img
