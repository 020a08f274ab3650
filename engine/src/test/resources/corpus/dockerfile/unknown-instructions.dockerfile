FROM alpine
RUNN ls
COPPY a b
apt-get update
include x
\
