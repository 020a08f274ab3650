curl -o app.tgz https://example.org/app-2.0.tgz && ./verify.sh app.tgz && tar -xf app.tgz
#: run
#: arg CMD
apt-get $CMD -y foo; $CMD bar; eval "$CMD"
