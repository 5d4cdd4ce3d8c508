#!/bin/sh
# Plays the hostile host with libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer of clang.
# usage: fuzz.sh SECONDS FOLDER TABLE_INCLUDE: the program and its corpus go into the folder
# Exit status 77: skipped, as there is no clang with libFuzzer.
set -eu
seconds=$1 folder=$2 table=$3
shim=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder/corpus"
printf 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n' > "$folder/probe.cc"
if ! clang++ -fsanitize=fuzzer,address,undefined "$folder/probe.cc" -o "$folder/probe" 2> "$folder/probe.log"; then
  echo "skipped: this machine has no clang++ with libFuzzer (on Debian 12: apt install clang libclang-rt-14-dev)"
  exit 77
fi
sources=$(find "$shim/src" -name '*.cc' ! -path '*/engine/engine.cc' ! -path '*/engine/j*.cc')
if [ ! -e "$folder/fuzz_entry" ] ||
  [ -n "$(find "$shim/src" "$shim/include" "$shim/tests" "$table" -newer "$folder/fuzz_entry" -type f -print -quit)" ]; then
  # Splitting the list of sources at blanks is wanted here.
  # shellcheck disable=SC2086
  clang++ -std=c++17 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
    -I"$shim/include" -I"$shim/src" -I"$shim/tests" -I"$table" $sources "$shim/tests/own_engine.cc" \
    $(ls "$shim"/tests/hostile/*.cc | grep -v fuzz_driver) -o "$folder/fuzz_entry" -ldl -lpthread
fi
# Inputs that end the process are kept in the folder.
if ! "$folder/fuzz_entry" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
  -artifact_prefix="$folder/" -print_final_stats=1 "$folder/corpus" > "$folder/log" 2>&1; then
  tail -60 "$folder/log"
  exit 1
fi
grep -E '^Done|number_of_executed_units' "$folder/log"
