#!/bin/sh
# same_files.sh FILE FILE COMMAND...: runs the command, then the two files must be equal.
first=$1 second=$2
shift 2
rm -f "$second"
"$@" && cmp "$first" "$second"
