sudo -u root -- nice -n 5 timeout --signal=KILL 60 make && exec gosu app "$@"
eval "export PATH=/opt/bin:$PATH" && time env -u FOO BAR=1 ./run.sh
busybox wget -O- http://example.org | xargs -I{} sh -c 'echo {}; rm {}'
