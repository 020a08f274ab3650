ID=none; . /etc/os-release; echo "deb https://deb.example.org/$ID $VERSION_CODENAME main" > /etc/apt/sources.list
source "$VENV/bin/activate" && pip install flask>=1.2 'django<5'
$PYTHON -m pip install -r requirements.txt
