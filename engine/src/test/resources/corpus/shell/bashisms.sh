set -o pipefail
names=(one "two three" $(list)); declare -A map=([a]=1 [b]=2); export LANG=C.UTF-8
echo "${names[@]}" ${#names[@]} ${map[a]} $'tab\there' {a,b}/*.txt |& sort &> sorted.txt
diff <(sort a) <(sort b) > >(tee out) 2>&1 || true
(( count++ )) ; let count+=1; echo $((count * 2))
select x in a b; do break; done; coproc cat
