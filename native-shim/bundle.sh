#!/bin/sh
# Assembles Impasto.ofx.bundle: everything the node needs, Java included, in one folder that may lie
# anywhere and may be read-only. Called by the Maven build with BUNDLE (the folder to write), LIBRARY
# (Impasto.ofx), OWN_OPENMP and RUN_PATH (programs), JARS (a file that lists all jars, separated by colons), PRESETS
# (looks, their pictures, the icon), ROOT (of the project), REPOSITORY (Maven's, where jars lie), ALL_JARS
# (as JARS, those of the command line), JDK, PLATFORM (of the native jars) and VERSION.
# What is there and newer than what it is made of is left alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
contents=$BUNDLE/Contents
resources=$contents/Resources

# What the node's classes use when they run; the desktop and SQL that libraries name are for what the node never calls.
modules=java.base,java.management,jdk.incubator.vector,jdk.unsupported

# What no configuration of a network needs: graphs of TensorFlow and ONNX, XML.
unused='org/tensorflow/|tensorflow/|onnx|org/nd4j/(ir|imports|graph)/|.*[.](proto|pbtxt)$'
unused="$unused|org/nd4j/shade/(wstx|codehaus)/|org/nd4j/shade/jackson/dataformat/xml/|META-INF/maven/"

copy_plugin() {
  mkdir -p "$contents/Linux-x86-64" "$resources"
  cp -u "$LIBRARY" "$contents/Linux-x86-64/Impasto.ofx"
  sed "s/@VERSION@/$VERSION/" "$here/Info.plist.in" > "$contents/Info.plist"
  cp -u "$PRESETS/icon/org.impasto.Impasto.png" "$resources/"
}

copy_jars() {
  mkdir -p "$resources/jars"
  for jar in "$resources"/jars/*.jar; do
    tr ':' '\n' < "$JARS" | grep -q "/$(basename "$jar")\$" || rm -f "$jar"
  done
  tr ':' '\n' < "$JARS" | while read -r jar || [ -n "$jar" ]; do
    copy=$resources/jars/$(basename "$jar")
    case $jar in
      *-"$PLATFORM".jar | *-natives-linux.jar) ;;
      */org/nd4j/*)
        [ "$copy" -nt "$jar" ] && [ "$copy" -nt "$here/bundle.sh" ] \
          || { "$JDK/bin/java" "$here/tools/TrimJar.java" "$jar" "$copy.new" "$unused" && mv "$copy.new" "$copy"; } ;;
      *) cp -u "$jar" "$resources/jars/" ;;
    esac
  done
}

copy_licences() {
  cp -p "$ROOT/LICENSE" "$ROOT/NOTICE" "$resources/"
  "$JDK/bin/java" "$here/tools/Sbom.java" "$VERSION" "$REPOSITORY" "$ALL_JARS" "$JARS" "$JDK" \
    "$resources/sbom.cdx.json"
}

copy_presets() {
  rm -rf "$resources/presets"
  mkdir -p "$resources/presets"
  find "$PRESETS" -maxdepth 1 -type f -exec cp -p {} "$resources/presets/" \;
}

make_runtime() {
  stamp=$BUNDLE.runtime
  [ -d "$resources/runtime" ] && [ "$stamp" -nt "$here/bundle.sh" ] \
    && [ "$(cat "$stamp" 2>/dev/null)" = "$JDK $modules" ] && return
  rm -rf "$resources/runtime"
  "$JDK/bin/jlink" --module-path "$JDK/jmods" --add-modules "$modules" --strip-debug \
    --no-header-files --no-man-pages --compress=2 --exclude-files='**/jrt-fs.jar' --output "$resources/runtime"
  find "$resources/runtime/lib" -name '*.so' -exec strip --strip-unneeded {} +
  # The classes of the runtime itself, ready to be mapped: a faster start.
  "$resources/runtime/bin/java" -XX:+UseSerialGC -Xshare:dump > "$BUNDLE.cds.log" 2>&1
  echo "$JDK $modules" > "$stamp"
}

copy_plugin
copy_jars
NATIVES=$resources/natives "$here/natives.sh"
copy_licences
copy_presets
make_runtime
echo "Impasto.ofx.bundle: $(du -sm "$BUNDLE" | cut -f1) MB" \
  "(libraries $(du -sm "$resources/natives" | cut -f1)," \
  "Java runtime $(du -sm "$resources/runtime" | cut -f1)," \
  "jars $(du -sm "$resources/jars" | cut -f1))"
