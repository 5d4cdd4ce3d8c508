#!/bin/sh
# Prints the time from a session's first render call to the first painted pixel: the host starts, Java starts in it, and
# a frame of 160x120 pixels is painted at draft quality.
# usage: first_pixel.sh IMPASTO_HOST BUNDLE
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk 'BEGIN { print "P3 160 120 255"; for (y = 0; y < 120; y++) for (x = 0; x < 160; x++)
  print int(127 + 120 * sin(x / 9)), int(127 + 120 * sin(y / 7)), int(127 + 120 * sin((x + y) / 11)) }' > "$work/p3"
{
  printf 'P6 160 120 255\n'
  awk 'NR > 1 { printf "%03o %03o %03o\n", $1, $2, $3 }' "$work/p3" |
    while read -r r g b; do printf "\\$r\\$g\\$b"; done
} > "$work/in_1.ppm"
seconds=$(IMPASTO_STORE="$work/store" "$1" --plugin "$2" --source "$work/in_%d.ppm" --frames 1 \
  --param impastoPreset=Mosaic --param impastoQuality=Draft | sed -n 's/^frame 1 ok \([0-9.]*\) s.*/\1/p')
echo "Impasto.ofx.bundle: ${seconds:?the frame was not painted} s from the first render call to the first painted pixel" \
  "(160x120, draft, Java's start included)"
