#!/bin/bash
# Processor time of eight frames in a host that used libgomp before it loaded the plugin: as hosts are, and with
# OMP_WAIT_POLICY=passive from the start. Fails where the first is more than 1.2 times the second.
# usage: openmp_time.sh IMPASTO_HOST BUNDLE SOURCE_PATTERN
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S %R'
run() {  # run NAME ENVIRONMENT...: prints user and system seconds together, and the wall's
  name=$1
  shift
  { time env "$@" IMPASTO_STORE="$work/$name" "$host" --plugin "$bundle" --source "$source" --openmp-first \
    --frames 1-8 --param "impastoPreset=Impasto oil" > "$work/$name.log" 2>&1; } 2> "$work/$name.time"
  [ "$(grep -c ' ok ' "$work/$name.log")" = 8 ] || { cat "$work/$name.log" >&2; exit 1; }
  awk '{ print $1 + $2, $3 }' "$work/$name.time"
}
host=$1 bundle=$2 source=$3
unset OMP_WAIT_POLICY GOMP_SPINCOUNT
asleep=$(run asleep OMP_WAIT_POLICY=passive)
plain=$(run plain)
grep -o 'crc .*' "$work/asleep.log" > "$work/asleep.sums"
grep -o 'crc .*' "$work/plain.log" | cmp - "$work/asleep.sums" || { echo "the pictures differ"; exit 1; }
echo "$plain $asleep" | awk '{ printf "processor time %.1f s, asleep %.1f s: %.2f times; wall %.1f s, asleep %.1f s\n",
  $1, $3, $1 / $3, $2, $4; exit $1 > 1.2 * $3 }'
