ARG G1=one G2
FROM alpine
ARG G1 G2 LOCAL=$G1 NEXT=${LOCAL}! GIVEN=default NONE
ENV a=1 b=$a c="x  y" d='$a' e=x\ y $a=key
ENV legacy  the rest = "as is" $LOCAL
LABEL one=1 "two"="2 $G1" three="a\
b"
LABEL legacy label value
ENV q=${NONE:-fallback} r=${NONE:+set} s=$NONE t=${UNKNOWN-x} u=$UNKNOWN PATH=/x:$PATH
ARG --ignored X
FROM scratch
ENV p=$PATH u=$UNKNOWN
