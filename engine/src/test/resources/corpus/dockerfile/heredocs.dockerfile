FROM alpine
ENV NAME=world
RUN <<EOF
set -e
echo \$HOME
EOF
RUN cat <<-A 3<<'B' | sh
	tabs
	A
literal $NAME
B
COPY <<one <<"t w o" <<eo\'f /dest/
hello $NAME "$NAME" \$NAME
one
$NAME
t w o
x
eo'f
ADD <<$EOF /x
name is literal
$EOF
RUN ["cat", "<<EOF"]
RUN echo '<<EOF' "<<EOF" <<<here \<<EOF
RUN echo it's <<EOF
USER <<X
RUN echo ${x:0:2} <<E
E
RUN << E cat
two words
E
RUN echo a#<<E && \
  cat <<F
E
F
