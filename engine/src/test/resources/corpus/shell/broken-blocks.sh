if true; then apt-get update; fi fi; { echo a; ) && while x; do y
