#!/bin/sh
# same_sums.sh "OPTIONS" "OPTIONS" COMMAND...: the command must print the same frames with the same
# sums under both sets of options, in whatever order.
first=$1 second=$2
shift 2
sums() {
  # Splitting the options at blanks is wanted here.
  # shellcheck disable=SC2086
  "$@" $options | sed -n 's/^frame \([0-9]*\) ok .* crc \(.*\)$/\1 \2/p' | sort
}
options=$first; one=$(sums "$@")
options=$second; two=$(sums "$@")
echo "$one"
[ -n "$one" ] && [ "$one" = "$two" ] && exit 0
echo "differs under '$second':"
echo "$two"
exit 1
