# A line of a manual, continued and quoted.
docker run -d \
  --name "web one" \
  -e GREETING='hello there' -e "Q=a\"b" -e EMPTY= \
  --label 'com.example.owner'=team \
  -p "127.0.0.1:8080:80" \
  nginx:1.27 \
  nginx -g 'daemon off;'
