#!/usr/bin/env bash
# Judges all Dockerfiles and Compose files below a folder by `std.all`, each time in one process, start included:
# on one thread, then on as many as `check` takes by itself. Prints files, seconds, seconds of processor time (which other
# work on the machine disturbs least), rates and the most resident memory.
# Use: docs/benchmarks/throughput.sh [FOLDER] [RUNS]; the folder is examples and the runs are 3 without.
set -euo pipefail

folder=${1:-}
runs=${2:-3}
[[ $runs =~ ^[1-9][0-9]*$ && -d ${folder:-.} ]] || { echo "usage: ${0##*/} [FOLDER] [RUNS]" >&2; exit 2; }
[[ -z $folder || $folder == /* ]] || folder=$PWD/$folder

cd "${BASH_SOURCE[0]%/*}/../.."
folder=${folder:-$PWD/examples}

# The names that `check` takes in a folder.
mapfile -d '' files < <(find "$folder" -type f \( -iname Dockerfile -o -iname 'Dockerfile.*' -o -iname '*.Dockerfile' \
  -o -iname Containerfile -o -iname 'Containerfile.*' -o -iname '*.Containerfile' \
  -o -iname 'compose*.y*ml' -o -iname 'docker-compose*.y*ml' \) -size -1024k -print0 | sort -z)
((${#files[@]} > 0)) || { echo "no Dockerfile and no Compose file below $folder" >&2; exit 2; }
bytes=$(cat "${files[@]}" | wc -c)

now() { # microseconds
  local seconds=${EPOCHREALTIME/[.,]/}
  echo "$seconds"
}

# Sets spent: milliseconds of processor time of all children so far. `times` counts those of the shell it runs in.
clock=$(mktemp)
trap 'rm -f "$clock"' EXIT
processor() {
  local word
  times >"$clock"
  spent=0
  for word in $(tail -n 1 "$clock"); do # 1m2.345s
    [[ $word =~ ^([0-9]+)m([0-9]+)[.,]([0-9]{3})s$ ]]
    spent=$((spent + BASH_REMATCH[1] * 60000 + BASH_REMATCH[2] * 1000 + 10#${BASH_REMATCH[3]}))
  done
}

# Runs once and sets took (microseconds), used (milliseconds of processor time) and peak (KiB). Findings are no failure of a benchmark.
run() {
  local from pid status=0 key value before
  peak=0
  processor
  before=$spent
  from=$(now)
  ./plimsoll check --profile std.all --fail-on never "$@" "${files[@]}" >/dev/null 2>&1 &
  pid=$!
  # The kernel keeps the high-water mark, so a look now and then misses only what comes behind the last one.
  while [[ -r /proc/$pid/status ]] && kill -0 "$pid" 2>/dev/null; do
    while read -r key value _; do
      if [[ $key == VmHWM: ]] && ((value > peak)); then peak=$value; fi
    done 2>/dev/null <"/proc/$pid/status" || true
    sleep 0.02
  done
  wait "$pid" || status=$?
  took=$(($(now) - from))
  processor
  used=$((spent - before))
  # 4: a file that no builder takes either
  ((status == 0 || status == 4)) || { echo "exit code $status" >&2; exit 1; }
}

decimal() { printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)); } # of thousandths

# Takes the run of median time, the least processor time and the most memory of all runs.
row() {
  local name=$1 most=0 least=0 i times=() median
  shift
  for ((i = 0; i < runs; i++)); do
    run "$@"
    times+=("$took")
    if ((peak > most)); then most=$peak; fi
    if ((least == 0 || used < least)); then least=$used; fi
  done
  mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
  median=${times[runs / 2]}
  printf '%s: %s s (processor %s s), %s files/s, %s MB/s, at most %s resident\n' "$name" \
    "$(decimal $((median / 1000)))" "$(decimal "$least")" \
    "$(decimal $((${#files[@]} * 1000000000 / median)))" "$(decimal $((bytes * 1000 / median)))" \
    "$( ((most > 0)) && echo "$((most / 1024)) MB" || echo "an unknown amount")"
}

run # builds where that is needed, and warms the disk cache
printf '%d files, %s MB, std.all, %d runs, start included\n' "${#files[@]}" "$(decimal $((bytes / 1000)))" "$runs"
row "one thread" --threads 1
row "default threads"
