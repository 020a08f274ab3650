useradd -r -u 123456 -g 1000 -s /bin/false app; useradd -lmu 999999 big; useradd -p '$6$abc' bob; usermod -p '!' bob; usermod -aG docker bob
#: run
adduser -D -u 1000 alpine; adduser alpine wheel; addgroup -g 1000 grp; groupadd -r staff; userdel -r bob
#: run
echo 'root:secret' | chpasswd; echo secret | passwd --stdin app; echo -e 'a\na' | passwd; passwd -d root; passwd -l root; chpasswd <<EOT
x:1
y:2
EOT
