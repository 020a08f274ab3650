docker run -p 80 -p 8080:80 -p 8000-8002:80-82 -p 8000-8010:80 -p 127.0.0.1:8080:80/udp -p 127.0.0.1::80 \
  -p '[::1]:8080:80' -p ::1:8080:80 -p 80:80/TCP -p published=20,target=10,protocol=udp \
  --expose 9000-9002/udp --expose 53 img
docker run -p :80 img
docker run -p 80: -p a:80 -p 80:99999 -p 1.2.3:80:80 -p 80:80/http -p 80-70:80 -p 80-82:70-71 img
docker run -p published=1,target:2 -p published=1 -p targt=1,published=2 --expose 80:90 img
