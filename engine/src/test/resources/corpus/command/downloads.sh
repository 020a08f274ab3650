curl -fsSLO https://example.org/dl/tool-1.2.3-linux.tar.gz && echo "0123  tool-1.2.3-linux.tar.gz" | sha256sum -c - && tar xzf tool-1.2.3-linux.tar.gz -C /opt && rm tool-1.2.3-linux.tar.gz
#: run
curl -okubectl https://dl.k8s.io/v1.28.0/bin/linux/amd64/kubectl && chmod +x kubectl && mv kubectl /usr/local/bin/
#: run
wget -qO- https://get.example.org/install.sh | sudo bash -s -- --yes; bash -c "$(curl -fsSL https://x.example.org/i)"; bash <(wget -O- https://y.example.org/j)
#: run
cd /tmp && wget --no-check-certificate http://example.org/a.deb http://example.org/b.deb && dpkg -i *.deb
#: run
#: arg URL
#: arg VERSION
curl -k "$URL" -o /tmp/x.sh; sh /tmp/x.sh; curl -L https://example.org/v${VERSION}/app-${VERSION}.tgz | tar xz
#: run
wget -P /opt https://example.org/jdk-17.0.2.tar.gz https://example.org/jdk-17.0.2.tar.gz.asc
#: run
gpg --batch --verify /opt/jdk-17.0.2.tar.gz.asc
#: run
curl -o SUMS https://example.org/SUMS -o app.zip https://example.org/app.zip && grep app.zip SUMS | sha256sum -c && unzip app.zip
#: run
sum=$(curl -sL https://example.org/z.bin | tee /tmp/z.bin | sha256sum | cut -d' ' -f1); [ "$(sha256sum /tmp/z.bin | cut -c1-64)" = "$sum" ]
#: run
curl -sSL https://example.org/key.asc | gpg --dearmor > /usr/share/keyrings/x.gpg; curl -fsSL https://example.org/k | apt-key add -
#: run
aria2c --checksum=sha-256=0123 https://example.org/c.iso; wget -nv https://example.org/d
