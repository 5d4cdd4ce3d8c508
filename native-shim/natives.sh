#!/bin/sh
# Unpacks the native libraries of the jars, so that nothing is extracted into anybody's home at run time, without those
# that nothing calls. Called by bundle.sh with NATIVES (the folder to write), JARS (a file that lists all jars, separated
# by colons), OWN_OPENMP, RUN_PATH (the programs), JDK and PLATFORM (of the native jars).
set -eu
here=$(cd "$(dirname "$0")" && pwd)

# Of OpenCV: what the engine calls; what that is linked to, of which it calls nothing; and what JavaCPP loads because one
# of its classes names another. Loading highgui would need GTK 2.
called='core imgproc imgcodecs video optflow ximgproc'
linked='calib3d dnn features2d flann'
named="$linked highgui videoio"

unpack() {
  pattern="/lib(jni)?opencv_($(echo "$called" | tr ' ' '|'))[.]so|/libopencv_($(echo "$linked" | tr ' ' '|'))[.]so"
  wanted='/[.]so([.][0-9]+)*$/ && !/libjniopenblas/ && (!/[/]opencv[/]/ || $0 ~ opencv)'
  tr ':' '\n' < "$JARS" | grep -E -- "-($PLATFORM|natives-linux)[.]jar$" | while read -r jar; do
    "$JDK/bin/jar" tf "$jar" | awk -v opencv="$pattern" "$wanted" > .list
    xargs "$JDK/bin/jar" xf "$jar" < .list
  done
  rm .list
}

# Hosts load libgomp before the plugin, with threads that spin: oneDNN gets a copy under a name of its own.
own_openmp() {
  folder=org/bytedeco/dnnl/$PLATFORM
  "$OWN_OPENMP" "$folder/libgomp.so.1" "$folder/libdnnl.so.3"
  mv "$folder/libgomp.so.1" "$folder/libompi.so.1"
}

# In the place of LIBRARY, one of its name whose functions throw; of those, only what the libraries CALLER... ask for.
stand_in() {
  library=$1
  shift
  nm -D --defined-only "$library" | awk '{ sub(/@.*/, "", $3); print $3 }' | sort -u > .defined
  nm -D --undefined-only "$@" | awk 'NF { sub(/@.*/, "", $NF); print $NF }' | sort -u | comm -12 .defined - \
    | awk 'BEGIN { print "#include \"absent.h\"" }
        { print "void absent" NR "() __asm__(\"" $1 "\"); void absent" NR "() { impasto::Absent(\"" $1 "\"); }" }' > .cc
  library_of_source "$library" "-Wl,-soname,$(basename "$library")"
  rm .defined
}

library_of_source() {
  c++ -x c++ .cc -std=c++17 -O1 -shared -fPIC -s -Wl,--build-id=none -I "$here/tools" -o "$1" ${2:+"$2"}
  rm .cc
}

leave_out_what_nothing_calls() {
  cv=org/bytedeco/opencv/$PLATFORM
  blas=org/bytedeco/openblas/$PLATFORM
  callers=$(for each in $called; do echo "$cv"/lib*opencv_"$each".so*; done)
  for each in $linked; do
    # shellcheck disable=SC2086
    stand_in "$(echo "$cv"/libopencv_"$each".so.*)" $callers
  done
  # shellcheck disable=SC2086
  stand_in "$blas/libopenblas.so.0" $callers
  rm -f "$blas"/libgfortran.so.* "$blas"/libquadmath.so.*
  # JavaCPP's name for it; and wrappers without a function.
  ln -s libopenblas.so.0 "$blas/libopenblas_nolapack.so.0"
  : > .cc
  library_of_source "$blas/libjniopenblas.so"
  cp "$blas/libjniopenblas.so" "$blas/libjniopenblas_nolapack.so"
  for each in $named; do cp "$blas/libjniopenblas.so" "$cv/libjniopencv_$each.so"; done
}

newest=$(tr ':' '\n' < "$JARS" | xargs ls -t "$here/natives.sh" "$here/tools/absent.h" "$OWN_OPENMP" "$RUN_PATH" | head -n 1)
if [ "$NATIVES/.unpacked" -nt "$newest" ]; then exit 0; fi
rm -rf "$NATIVES"
mkdir -p "$NATIVES"
cd "$NATIVES"
unpack
own_openmp
leave_out_what_nothing_calls
find . -name '*.so*' -type f -exec "$RUN_PATH" {} +
touch .unpacked
