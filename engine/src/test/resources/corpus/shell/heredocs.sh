#!/bin/bash
cat > /etc/app.conf <<EOF
user = ${APP_USER:-app}
host = $(hostname)
EOF
cat <<-'END' | tee /etc/motd
	welcome $USER
	END
python3 - <<'PY'
import os; print(os.name)
PY
sh -e <<'S'
apt-get update
apt-get install -y git
S
grep x <<< "$APP_USER"
