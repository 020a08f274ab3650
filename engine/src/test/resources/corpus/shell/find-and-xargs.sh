find / -xdev -perm /6000 -type f -exec chmod a-s {} \; -print0 2>/dev/null | xargs -0 -r -n 10 ls -l
find . -name '*.pyc' -execdir sh -c 'rm -f "$1"' _ {} +
dpkg -l | awk '/^ii/ { print $2 }' | grep -v '^lib' | xargs -r apt-mark manual > /dev/null
