#!/usr/bin/env bash
# Times whole processes: `./plimsoll check` of the quickstart, from start to exit, again and again.
# Prints least, median and most in milliseconds. Use: docs/benchmarks/cold-start.sh [RUNS] [ARGUMENT...]
set -euo pipefail

runs=${1:-20}
[[ $runs =~ ^[1-9][0-9]*$ ]] || { echo "usage: ${0##*/} [RUNS] [ARGUMENT...]" >&2; exit 2; }
shift || true

cd "${BASH_SOURCE[0]%/*}/../.."
command=(./plimsoll check)
if (($# > 0)); then command+=("$@"); else command+=(examples/quickstart/Dockerfile); fi

# The first run may build, and warms the disk cache. Findings are no failure of a benchmark.
run() {
  local status=0
  "${command[@]}" >/dev/null || status=$?
  ((status <= 1)) || { echo "${command[*]}: exit code $status" >&2; exit 1; }
}

now() { # microseconds
  local seconds=${EPOCHREALTIME/[.,]/}
  echo "$seconds"
}

run
times=()
for ((i = 0; i < runs; i++)); do
  from=$(now)
  run
  until=$(now)
  times+=($((until - from)))
done

mapfile -t sorted < <(printf '%s\n' "${times[@]}" | sort -n)
milliseconds() { printf '%d.%01d' $(($1 / 1000)) $(($1 % 1000 / 100)); }
printf '%s: %d runs, least %s ms, median %s ms, most %s ms\n' "${command[*]}" "$runs" \
  "$(milliseconds "${sorted[0]}")" "$(milliseconds "${sorted[runs / 2]}")" "$(milliseconds "${sorted[runs - 1]}")"
