#!/bin/sh
# The bundle in a host, with the test painter in the engine's place: what crosses, what ends as a message, and
# what the host must never notice.
# usage: end_to_end.sh IMPASTO_HOST BUNDLE ENGINE_TEST_CLASSES
set -eu
. "$(dirname "$0")/painter_of_its_own.sh"

# same NAME FILE FILE: whether two pictures are one
same() {
  if cmp "$2" "$3" > "$work/log" 2>&1; then echo "ok: $1"; else echo "FAILED: $1: $(cat "$work/log")"; failed=1; fi
}

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

# Light beyond the display, and below black: 7.5, -0.25, 0.5, 60000, 1.5, 0, each a half too.
light() { printf '\0\0\360\100\0\0\200\276\0\0\0\077\0\140\152\107\0\0\300\077\0\0\0\0'; }
{ printf 'PF\n2 2\n-1.0\n'; light; light; } > "$work/light_1.pfm"
# RGBA: light under alpha 0, a colour above its alpha, and two plain pixels.
{ printf 'P7\nWIDTH 2\nHEIGHT 2\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n'
  printf '\120\060\010\0\310\144\001\040\050\036\024\200\377\200\0\377'; } > "$work/veil_1.pam"
for space in Automatic sRGB Rec.709 ACEScg ACEScct "As is"; do
  for depth in float half; do
    expect "an unpainted frame of $depth, $space" 0 "frame 1 ok" --frames 1 --strict --source "$work/light_%d.pfm" \
      --depth $depth --param "impastoWorkingSpace=$space" --out "$work/back_%d.pfm"
    same "comes back bit by bit" "$work/light_1.pfm" "$work/back_1.pfm"
  done
done
veil="--frames 1 --strict --source $work/veil_%d.pam --depth float --components rgba"
expect "an unpainted frame with alpha" 0 "frame 1 ok" $veil --premult unpremultiplied --out "$work/back_%d.pam"
same "keeps alpha, and what lies under none" "$work/veil_1.pam" "$work/back_1.pam"
expect "a premultiplied one" 0 "frame 1 ok" $veil --premult premultiplied --out "$work/back_%d.pam"
expect "the same, mixed away" 0 "frame 1 identity" $veil --premult premultiplied --param impastoMix=0 \
  --out "$work/source_%d.pam"
same "is the source" "$work/source_1.pam" "$work/back_1.pam"

# The panel.
expect "a look" 0 "^param impastoStrokeSize = 0.5$" --frames 1 --strict --show-params \
  --change "impastoPreset=Stained glass"
expect "another look after it" 0 "^param impastoStrokeSize = 1$" --frames 1 --show-params \
  --change "impastoPreset=Stained glass" --change impastoPreset=Mosaic
expect "another look after a slider was moved" 0 "^param impastoStrokeSize = 3$" --frames 1 \
  --change "impastoPreset=Stained glass" --change impastoStrokeSize=3 --change impastoPreset=Mosaic --show-params
expect "a look that was set before" 0 "^param impastoStrokeSize = 1$" --frames 1 --show-params \
  --param "impastoPreset=Stained glass"
expect "what has no meaning" 0 "^param impastoPassBlend = 1 disabled$" --frames 1 --strict \
  --change impastoPasses=1 --show-params
expect "what has" 0 "^param impastoPassBlend = 1$" --frames 1 --change impastoPasses=3 --show-params
expect "the button Reset" 0 "^param impastoStrokeSize = 1$" --frames 1 --strict --show-params \
  --change impastoStrokeSize=3 --press impastoReset
expect "the button Info" 0 "message .message.: Impasto 0.1: the test's painter, Java .*3 painted frames, 4.0 MB, in /stored" \
  --frames 1 --strict --param impastoStoreFolder=/stored --press impastoInfo
expect "the button Clear" 0 "message .message.: deleted 3 painted frames" --frames 1 --strict \
  --press impastoClearStore
expect "and its question" 0 "message .question.: Delete every painted frame in /stored, those" --frames 1 \
  --param impastoStoreFolder=/stored --press impastoClearStore
IMPASTO_OPENER=$work/opener
export IMPASTO_OPENER
printf '#!/bin/sh\necho "$1" > "%s/opened"\n' "$work" > "$work/opener"
chmod +x "$work/opener"
expect "the button Reveal" 0 "frame 1 ok" --frames 1 --param "impastoStoreFolder=/a b" --press impastoRevealStore
for i in 1 2 3 4 5 6 7 8 9 10; do [ -s "$work/opened" ] || sleep 0.2; done
[ "$(cat "$work/opened" 2>/dev/null)" = "/a b" ] && echo "ok: opens the folder" || { echo "FAILED: Reveal"; failed=1; }
unset IMPASTO_OPENER
expect "the button Paint shot" 0 "frame 3 ok" --frames 3 --strict --press impastoPaintShot
expect "Paint shot that fails" 0 "persistent message .error.: refused by the test's painter" --frames 1 --keep-going \
  --change impastoNetwork=refuse --press impastoPaintShot --change impastoNetwork=default
expect "the wait in front of a screen" 0 "persistent message .message.: waiting" --frames 2 --interactive \
  --param impastoNetwork=slow --abort-at-message waiting
# By then the painter has reported for two seconds, and the line comes after one.
expect "the wait on a farm" 0 "!persistent message" --frames 2 --param impastoNetwork=slow --abort-at-progress 0.034
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
expect "an abort" 0 "abort was answered after 0[.]" --frames 2 --param impastoNetwork=slow \
  --abort-at-progress 0.001
# Java's start calls setlocale: a render that ended meanwhile would leave the host with that locale.
for seconds in 0.04 0.06 0.08 0.1 0.12 0.14; do
  LC_ALL=C.UTF-8 expect "an abort after $seconds s, while Java starts" 0 "frame 2 aborted" --frames 2 --strict \
    --param impastoNetwork=slow --abort-after $seconds
done
IMPASTO_JAVA_HOME=$work
export IMPASTO_JAVA_HOME
expect "no Java runtime" 1 "found no Java runtime .* IMPASTO_JAVA_HOME" --frames 2
unset IMPASTO_JAVA_HOME
expect "a missing style picture" 1 "there is no picture" --frames 2 --style "" \
  --param "impastoStyleFile=$work/none.png"
exit $failed
