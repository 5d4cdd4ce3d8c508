#!/bin/sh
# The Java runtime as a guest in the host's process: what it must leave alone, what it must bear, and what must
# come of every way in which it can fail: a message, a copy of Source, and a host that lives.
# usage: guest.sh IMPASTO_HOST BUNDLE ENGINE_TEST_CLASSES
set -eu
. "$(dirname "$0")/painter_of_its_own.sh"
runtime=$(cd "$bundle/Contents/Resources/runtime" && pwd)

# with NAME=VALUE expect ...: under this environment
with() {
  variable=${1%%=*}
  eval "before=\${$variable-}"
  export "${1?}"
  shift
  "$@"
  if [ -n "$before" ]; then export "$variable=$before"; else unset "$variable"; fi
}

# fails NAME PATTERN HOST-OPTIONS...: the render fails with the message, the output is a copy of Source
fails() {
  what=$1 text=$2
  shift 2
  rm -f "$work/bad_2.ppm"
  expect "$what" 1 "failed.*$text" --frames 2 --keep-failed --out "$work/bad_%d.ppm" "$@"
  holds "  and Source is copied" "$work/bad_2.ppm" 80
}

# The host's process stays as it was.
if localedef -i de_DE -f UTF-8 "$work/de_DE.UTF-8" > "$work/localedef" 2>&1; then
  for more in "" "--numeric-locale C"; do
    # shellcheck disable=SC2086
    with "LOCPATH=$work" expect "a German host $more" 0 "frame 3 ok" --frames 3 --locale de_DE.UTF-8 $more \
      --param impastoMix=0.5 --out "$work/german_%d.ppm"
    holds "  and points stay points" "$work/german_3.ppm" 110
  done
else
  echo "skipped: a German host: this machine cannot make the locale"
fi
expect "a host that handles signals" 0 "frame 3 ok" --frames 1-3 --handle-faults
expect "a host that starts other programs" 0 "frame 3 ok" --frames 1-3 --exec-between
expect "threads with a small stack" 0 "frame 3 ok" --frames 1-3 --thread-stack 64
expect "a host that unloads and loads again" 0 "frame 3 ok" --frames 1-3 --repeat-lifecycle
expect "a host that runs Java already" 0 "frame 3 ok" --frames 1-3 \
  --java-first "$runtime/lib/server/libjvm.so"

# Memory.
with IMPASTO_JAVA_HEAP=64m fails "no room on the heap" "set IMPASTO_JAVA_HEAP to a larger heap" \
  --param impastoNetwork=exhaust
with IMPASTO_JAVA_HEAP=64m fails "no room for direct buffers" "memory is used up" \
  --param impastoNetwork=exhaust-direct
fails "no room for natives" "memory is used up" --param impastoNetwork=exhaust-natives
with IMPASTO_JAVA_HEAP=900000g fails "a heap larger than any process" "no room for a Java heap"
with IMPASTO_JAVA_HEAP=lots fails "a heap that is no size" "a size of at least 16m is required"
with IMPASTO_JAVA_HEAP=1k fails "a heap that is too small" "a size of at least 16m is required"
limited=$work/limited
printf '#!/bin/sh\nulimit -v 1500000\nexec "%s" "$@"\n' "$host" > "$limited"
chmod +x "$limited"
unlimited=$host
host=$limited
fails "a process that may not grow" "no room for a Java heap of 1024m"
host=$unlimited

# Exceptions and errors at every door.
fails "an exception in a painting" "java.lang.IllegalStateException: thrown by" --param impastoNetwork=throw
fails "an error in a painting" "java.lang.AssertionError: an error of" --param impastoNetwork=error
fails "a missing class in a painting" "NoClassDefFoundError: a/class/that" --param impastoNetwork=link
fails "an exception without a text" "java.lang.IllegalStateException" --param impastoNetwork=no-text
fails "no painting" "NullPointerException" --param impastoNetwork=nothing
fails "a painting of another size" "1x1" --param impastoNetwork=unfit
another() { with "IMPASTO_SERVE_CLASS=org.impasto.bridge.$1" "$2" "$3" "$4"; }
another 'ServeForTests$ThrowsAtOnce' fails "an exception at the start" "no service today"
another 'ServeForTests$FailsAtOnce' fails "an error at the start" "StackOverflowError: no service today"
another 'ServeForTests$CannotBeInitialised' fails "a class that cannot be initialised" "ExceptionInInitializerError"
another 'ServeForTests$GoesHome' fails "an engine that leaves" "the engine stopped serving"
another Nonesuch fails "a class that is not there" "ClassNotFoundException"
with 'IMPASTO_SERVE_CLASS=org.impasto.bridge.ServeForTests$PainterOnlyAtTheSecondAttempt' \
  expect "a painter that can only be made later" 1 "frame 3 ok" --frames 2-3 --keep-going

# Runtimes that cannot be used.
fake() { mkdir -p "$work/$1/lib/server" && touch "$work/$1/lib/modules" && printf 'JAVA_VERSION="%s"\n' "$2" > "$work/$1/release"; }
with "IMPASTO_JAVA_HOME=$work" fails "no Java runtime" "found no Java runtime .* IMPASTO_JAVA_HOME"
fake old 11.0.2
cp "$runtime/lib/server/libjvm.so" "$work/old/lib/server/"
with "IMPASTO_JAVA_HOME=$work/old" fails "an old Java runtime" "found no Java runtime of version 17"
fake broken 17.0.1
echo "no library" > "$work/broken/lib/server/libjvm.so"
with "IMPASTO_JAVA_HOME=$work/broken" fails "a broken Java runtime" "the Java runtime cannot be loaded"
fake other 17.0.1
cp "$runtime/lib/libzip.so" "$work/other/lib/server/libjvm.so"
with "IMPASTO_JAVA_HOME=$work/other" fails "another library in its place" "JNI_CreateJavaVM\|cannot be loaded"
fake half 17.0.1
rm "$work/half/lib/modules"
cp "$runtime/lib/server/libjvm.so" "$work/half/lib/server/"
with "IMPASTO_JAVA_HOME=$work/half" fails "a runtime without its classes" "found no Java runtime"
exit $failed
