docker run --env-file app.env -e TOKEN=$TOKEN -e DEBUG -e A=flag --env-file missing.env -e "$ONE" img sh -c 'echo $A $B'
docker run --env-file gone.env img
docker run --env-file bad.env --label-file x.labels img
docker run --entrypoint sh img -c 'rm -rf /'
docker run --entrypoint '' img ls
podman run --entrypoint '["/bin/app", "-v"]' img
