dnf -y install httpd-2.4.57 java-11-openjdk gcc-toolset-12 nodejs:18 @development-tools vim-2:9.0.1-1.el9.x86_64 https://example.org/a.rpm --setopt=install_weak_deps=0 && dnf clean all
#: run
#: arg V
yum install -y nginx-${V} --nogpgcheck; yum update -y; yum -y clean all
#: run
microdnf install --nodocs tar && microdnf clean packages
#: run
zypper -n in 'curl>=8' vim=9.1 && zypper cc -a; zypper ref; zypper dup
#: run
rpm -ivh https://example.org/b.rpm; rpm --import http://example.org/key; rpm -qa; dnf module install -y php:8.1; yum-config-manager --add-repo http://example.org/x.repo
#: run
printf '[x]\nname=x\nbaseurl=http://example.org\ngpgcheck=0\n' > /etc/yum.repos.d/x.repo && tdnf install -y foo && tdnf clean all && pacman -Syu --noconfirm git && pacman -Scc --noconfirm
#: run
yum install -y git-core-${unset} && dnf in -y a && rm -rf /var/cache/dnf && dnf-config-manager --save --setopt=sslverify=0
