docker run -itp 80:80 -p=81:81 -p82:82 -dP -m=1g -hweb -uapp img -p 83:83
docker run -it=false --rm=0 --init=T --privileged=false img
docker run -e -x img
docker run -- -odd-image
docker run - odd
