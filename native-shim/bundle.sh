#!/bin/sh
# Assembles Impasto.ofx.bundle: everything the node needs, Java included, in one folder that may lie
# anywhere and may be read-only. Called by the Maven build with BUNDLE (the folder to write), LIBRARY
# (Impasto.ofx), OWN_OPENMP (the program), JARS (a file that lists all jars, separated by colons), PRESETS (looks, their
# pictures, the icon), ROOT (of the project), JDK, PLATFORM (of the native jars) and VERSION.
# What is there and newer than what it is made of is left alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
contents=$BUNDLE/Contents
resources=$contents/Resources
natives=$resources/natives

# The modules that the jars name (jdeps), and what their libraries look up by name at run time.
modules=java.base,java.desktop,java.logging,java.management,java.sql,java.xml,jdk.incubator.vector,jdk.unsupported

# Of OpenCV, the modules that the engine's classes name and those that these load in turn; of OpenBLAS
# what OpenCV asks for: the library and its own small wrapper, not those with BLAS and LAPACK for Java.
opencv='core|imgproc|imgcodecs|video|optflow|ximgproc|calib3d|dnn|features2d|flann|highgui|videoio'
wanted='/[.]so([.][0-9]+)*$/ && !/libjniopenblas(_full)?[.]so/ && (!/[/]opencv[/]/ || $0 ~ modules)'

copy_plugin() {
  mkdir -p "$contents/Linux-x86-64" "$resources"
  cp -u "$LIBRARY" "$contents/Linux-x86-64/Impasto.ofx"
  sed "s/@VERSION@/$VERSION/" "$here/Info.plist.in" > "$contents/Info.plist"
  cp -u "$PRESETS/icon/org.impasto.Impasto.png" "$resources/"
}

copy_jars() {
  [ "$natives" -nt "$here/bundle.sh" ] || rm -rf "$natives"  # another choice of libraries
  mkdir -p "$resources/jars" "$natives"
  for jar in "$resources"/jars/*.jar; do
    tr ':' '\n' < "$JARS" | grep -q "/$(basename "$jar")\$" || rm -f "$jar"
  done
  tr ':' '\n' < "$JARS" | while read -r jar || [ -n "$jar" ]; do
    case $jar in
      *-"$PLATFORM".jar | *-natives-linux.jar) unpack_natives "$jar" ;;
      *) cp -u "$jar" "$resources/jars/" ;;
    esac
  done
  alias_openblas
  touch "$natives"
}

# Unpacked, so that nothing is extracted into anybody's home at run time.
unpack_natives() {
  stamp=$natives/.unpacked-$(basename "$1")
  [ ! "$stamp" -nt "$1" ] || return 0
  "$JDK/bin/jar" tf "$1" | awk -v modules="/lib(jni)?opencv_($opencv)[.]so" "$wanted" > "$BUNDLE.list"
  (cd "$natives" && xargs "$JDK/bin/jar" xf "$1" < "$BUNDLE.list")
  rm -f "$BUNDLE.list"
  own_openmp
  touch "$stamp"
}

# Hosts load libgomp before the plugin, with threads that spin: oneDNN gets a copy under a name of its own.
own_openmp() {
  folder=$natives/org/bytedeco/dnnl/$PLATFORM
  [ -e "$folder/libgomp.so.1" ] || return 0
  "$OWN_OPENMP" "$folder/libgomp.so.1" "$folder/libdnnl.so.3"
  mv "$folder/libgomp.so.1" "$folder/libompi.so.1"
}

# OpenCV's natives ask for OpenBLAS under the name that JavaCPP would give it in its cache; its classes ask for the
# wrapper of all of BLAS and LAPACK for Java, 23 MB, of which they call nothing: the small one stands in.
alias_openblas() {
  folder=$natives/org/bytedeco/openblas/$PLATFORM
  [ -e "$folder/libopenblas.so.0" ] || return 0
  ln -sf libopenblas.so.0 "$folder/libopenblas_nolapack.so.0"
  ln -sf libjniopenblas_nolapack.so "$folder/libjniopenblas.so"
}

copy_licences() {
  cp -p "$ROOT/LICENSE" "$ROOT/NOTICE" "$resources/"
}

copy_presets() {
  rm -rf "$resources/presets"
  mkdir -p "$resources/presets"
  find "$PRESETS" -maxdepth 1 -type f -exec cp -p {} "$resources/presets/" \;
}

make_runtime() {
  stamp=$BUNDLE.runtime
  [ -d "$resources/runtime" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$JDK $modules" ] && return
  rm -rf "$resources/runtime"
  "$JDK/bin/jlink" --module-path "$JDK/jmods" --add-modules "$modules" --strip-debug \
    --no-header-files --no-man-pages --compress=2 --output "$resources/runtime"
  # The classes of the runtime itself, ready to be mapped: a faster start.
  "$resources/runtime/bin/java" -Xshare:dump > "$BUNDLE.cds.log"
  echo "$JDK $modules" > "$stamp"
}

copy_plugin
copy_jars
copy_licences
copy_presets
make_runtime
echo "Impasto.ofx.bundle: $(du -sm "$BUNDLE" | cut -f1) MB" \
  "(libraries $(du -sm "$resources/natives" | cut -f1)," \
  "Java runtime $(du -sm "$resources/runtime" | cut -f1)," \
  "jars $(du -sm "$resources/jars" | cut -f1))"
