chmod -R 777 /app && chmod u+s,g-w /bin/x && chmod +w /y; chmod 4755 a b; chmod u=rwx,go=rx c; chmod -x d; install -m 2755 -o root -g staff src /usr/local/bin/; mkdir -m 1777 /data
#: run
#: arg MODE
chmod $MODE /z; chown -R app:app /app; chown 1000 /b; chown :staff /c; chgrp 0 /d; chown root:root /e; chown "$MODE" /f
#: run
#: workdir /srv
rm -rf build /tmp/* ; find /usr/lib -name '*.pyc' -delete; cd sub && rm -f x; find /var/cache -type f -exec rm -f {} +; ln -sf /bin/bash /bin/sh; ln -s ../a; ln -s p q dir/
#: run
#: bash
rm -rf /var/lib/{apt,dpkg}/lists; echo hi > out.txt; printf '%s=%s\n' a 1 b 2 >> conf; cat <<E | tee /etc/x
text $HOME
E
#: run
echo $(date) > /stamp; sed -i 's/a/b/' /etc/conf; cp a b /dir; dd if=/dev/zero of=/swap; { echo one; echo two; } > both; ls > /dev/null
