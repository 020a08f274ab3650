groupadd -r app && useradd -r -g app -u 1001 app || true
install -d -o app -g app /srv/app
su app -s /bin/bash -c 'cd /srv/app && npm ci'
su-exec app:app env HOME=/srv/app npm run build
