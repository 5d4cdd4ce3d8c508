#!/bin/sh
# expect.sh STATUS PATTERN COMMAND...: runs the command; its exit status must be STATUS and its output
# (both streams) must match the extended regular expression PATTERN; with "!PATTERN" it must not.
wanted=$1 pattern=$2
shift 2
output=$("$@" 2>&1)
status=$?
printf '%s\n' "$output"
if [ "$status" -ne "$wanted" ]; then
  echo "expected exit status $wanted, found $status"
  exit 1
fi
case $pattern in
  !*) if printf '%s\n' "$output" | grep -Eq -e "${pattern#!}"; then
        echo "the output must not match: ${pattern#!}"
        exit 1
      fi ;;
  *) if ! printf '%s\n' "$output" | grep -Eq -e "$pattern"; then
       echo "the output must match: $pattern"
       exit 1
     fi ;;
esac
