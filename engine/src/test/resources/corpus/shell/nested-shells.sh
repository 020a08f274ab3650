sh -c "bash -c 'set -e; apt-get update; sh -c \"apk add $PACKAGE\"'" > log; sh -c '' ; bash -euo pipefail -c 'curl x | tar x' || true
