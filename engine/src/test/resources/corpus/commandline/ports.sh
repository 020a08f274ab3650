docker run -P --expose 9000-9001/udp -p 80 -p 8000-8001:80-81 -p 127.0.0.1::53/udp -p $PORT:80 -p 127.0.0.1:$PORT:81 -p 1:$IN -p $ALL img
docker run --network host -p 80:80 img
