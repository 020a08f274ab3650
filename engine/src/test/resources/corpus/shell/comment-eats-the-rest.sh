apt-get update && apt-get install -y git # the version control && rm -rf /var/lib/apt/lists/*
