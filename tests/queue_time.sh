#!/bin/bash
# Prints how long the queue's status of 3000 jobs takes by the clock, one of them with 3000 shots, and a plan of 3000 given
# shots; three times each, the program's start included.
# usage: queue_time.sh IMPASTO
set -euo pipefail
impasto=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in" "$work/out"

timed() {
  local what=$1 try begin end
  shift
  for try in 1 2 3; do
    begin=$(date +%s%N)
    "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    end=$(date +%s%N)
    printf '%s: %d.%02d s\n' "$what" $(((end - begin) / 1000000000)) $(((end - begin) / 10000000 % 100))
  done
}

printf 'P6 64 36 255\n' > "$work/frame"
head -c 6912 /dev/zero | tr '\0' '\100' >> "$work/frame"
for ((t = 1; t <= 6000; t++)); do cp "$work/frame" "$(printf '%s/in/f.%04d.ppm' "$work" "$t")"; done

export IMPASTO_QUEUE=$work/queue
"$impasto" queue add "$work/in/f.%04d.ppm" -s watercolour -o "$work/out/p.%04d.png" > /dev/null
job=$(cat "$work/queue/jobs/0001/job.json")
shots=$(for ((s = 0; s < 3000; s++)); do printf '{"first":%d,"last":%d},' $((2 * s + 1)) $((2 * s + 2)); done)
finished=$(for ((s = 0; s < 3000; s++)); do printf 'false,'; done)
printf '%s\n' "${job/\"finished\":[]/\"shots\":[${shots%,}],\"finished\":[${finished%,}]}" > "$work/queue/jobs/0001/job.json"
for ((n = 2; n <= 3000; n++)); do
  folder=$(printf '%s/queue/jobs/%04d' "$work" "$n")
  mkdir "$folder"
  printf '%s\n' "${job/\"order\":1048576/\"order\":$((n * 1048576))}" > "$folder/job.json"
done
timed "queue status of 3000 jobs" "$impasto" queue status
[ "$(grep -c waiting "$work/log")" = 3000 ] || { head "$work/log" >&2; exit 1; }

cuts=$(seq -s, 3 2 5999)
timed "plan of 3000 shots" "$impasto" plan "$work/in/f.%04d.ppm" -s watercolour -o "$work/out/q.%04d.png" --cuts "$cuts" \
  --plan "$work/plan.json"
