FROM scratch
ENV U=https://example.com/a/b.tar.gz N=1.2.3
ENV a=${U#*/} b=${U##*/} c=${U%/*} d=${U%%/*} e=${U/example/x} f=${U//\//_} g=${N%.*}
ENV h=${U#http?://} i=${N//./$N} j=${U/nothing/x} k=${N#\1} l=${N//[0-9]/x} m=${X#a} n=${N/*/}
ENV o=${N:+${U:-x}} p=${X:-"quoted ${N}"} q='$N' r="\$N \" \n" s=\n\$N t=$N$ u=$.x v=${1}$1x
