#: run
#: workdir
apt-get update && rm -rf build lists.txt *.tar.gz
#: run
#: workdir
apt-get update && rm -rf lists
#: run
#: workdir
apt-get update && cd /var/lib/apt && rm -rf lists/*
#: run
#: workdir
apt-get update && rm -rf *
#: run
#: workdir
apt-get update && rm -rf ../lists
