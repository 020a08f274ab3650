apt-get update -qq && apt-get install -y --no-install-recommends curl=7.88.1-10 git/bookworm-backports libc6:arm64 ./local.deb -t bookworm-backports nginx && rm -rf /var/lib/apt/lists/*
#: run
#: arg PKGS
#: arg V
#: arg P
apt-get -qqy install $PKGS curl=${V} ${P}=1 'lib${X}'
#: run
echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/99no
#: run
apt-get -o APT::Get::Assume-Yes=true install -q -q vim && apt-get dist-clean
#: run
#: cache /var/lib/apt
#: cache /var/cache/apt
apt-get update; apt-get -y install make; apt-key adv --recv-keys 1234; apt-get -y dist-upgrade; apt-get upgrade; sudo apt-get purge -y make
#: run
sed -i 's|deb.debian.org|snapshot.debian.org/archive/debian/20240101T000000Z|' /etc/apt/sources.list && apt-get install -y foo --allow-unauthenticated
#: run
add-apt-repository "deb [trusted=yes] http://repo.example.org/apt stable main" && aptitude install -y -R x
#: run
apt-get install -s curl; apt-get --dry-run -y upgrade
#: run
echo "deb [ trusted=yes ] file:///srv/packages ./" > /etc/apt/sources.list.d/local.list && apt-get -y install local
