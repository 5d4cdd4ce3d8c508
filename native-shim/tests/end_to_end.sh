#!/bin/sh
# The bundle in a host, with the test painter in the engine's place: what crosses, what ends as a message, and
# what the host must never notice.
# usage: end_to_end.sh IMPASTO_HOST BUNDLE ENGINE_TEST_CLASSES
set -eu
. "$(dirname "$0")/painter_of_its_own.sh"

expect "frames are painted in order" 0 "frame 3 ok" --frames 1-3 --out "$work/out_%d.ppm"
holds "the first frame is its own mean" "$work/out_1.ppm" 40
holds "a frame is the mean of itself and the one before" "$work/out_3.ppm" 100
expect "half the mix" 0 "frame 3 ok" --frames 3 --param impastoMix=0.5 --out "$work/mix_%d.ppm"
holds "shows half of each" "$work/mix_3.ppm" 110
# The mean of two frames is taken of display-referred numbers: of light it is another.
expect "a host that manages colours" 0 "frame 3 ok" --frames 3 --strict --colourspace ACEScg \
  --param impastoWorkingSpace=Automatic --out "$work/aces_%d.ppm"
holds "is believed" "$work/aces_3.ppm" 99
expect "a colour space that is not known" 0 "frame 3 ok" --frames 3 --strict --colourspace "their own" \
  --param impastoWorkingSpace=Automatic --out "$work/own_%d.ppm"
holds "is taken as integers usually are" "$work/own_3.ppm" 100
expect "a host without temporal access" 0 "frame 3 ok" --frames 1-3 --no-temporal-access --strict
expect "a host that calls itself MLT" 0 "frame 3 ok" --frames 1-3 --host-name MLT \
  --repeat-lifecycle
expect "a note" 0 "a note from the test's painter" --frames 1 --param impastoNetwork=note
expect "an expected Java exception" 1 "failed.*: refused by the test's painter" --frames 2 \
  --param impastoNetwork=refuse --keep-failed --out "$work/bad_%d.ppm"
holds "leaves a copy of the source" "$work/bad_2.ppm" 80
expect "an unexpected Java exception" 1 "java.lang.IllegalStateException: thrown by" --frames 2 \
  --param impastoNetwork=throw
expect "a Java stack overflow" 1 "java.lang.StackOverflowError" --frames 2 \
  --param impastoNetwork=overflow
IMPASTO_JAVA_HEAP=64m
export IMPASTO_JAVA_HEAP
expect "an exhausted Java heap" 1 "set IMPASTO_JAVA_HEAP to a larger heap" --frames 2 \
  --param impastoNetwork=exhaust
unset IMPASTO_JAVA_HEAP
expect "an abort" 0 "abort was answered after 0.0" --frames 2 --param impastoNetwork=slow \
  --abort-after 1
IMPASTO_JAVA_HOME=$work
export IMPASTO_JAVA_HOME
expect "no Java runtime" 1 "found no Java runtime .* IMPASTO_JAVA_HOME" --frames 2
unset IMPASTO_JAVA_HOME
expect "a missing style picture" 1 "there is no picture" --frames 2 --style "" \
  --param "impastoStyleFile=$work/none.png"
exit $failed
