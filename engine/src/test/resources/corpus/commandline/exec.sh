docker run -d --name web -u 101 nginx:1.27
docker exec --privileged -u root -e LEVEL=1 web sh -c 'nginx -s reload'
docker container exec -it -w /srv web ls -l
docker exec -u "$WHO" web id
docker exec other true
docker exec --privileged
