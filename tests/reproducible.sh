#!/usr/bin/env bash
# Builds the project a second time, in a folder of another name, and compares jars and bundle with those that are here:
# not a byte may differ. usage: reproducible.sh, after a build
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)/built-again
trap 'rm -rf "$(dirname "$copy")"' EXIT

mkdir "$copy"
(cd "$root" && git ls-files --cached --others --exclude-standard -z | xargs -0 cp --parents -P -t "$copy")
(cd "$copy" && mvn -B -q ${MAVEN_OPTIONS:-} -DskipTests -pl manifest,plugin-java,tools,native-shim package)

# Java's mapped classes have addresses in them, which are the same only where the system lets them be.
differing=()
setarch -R true 2>/dev/null || differing=(--exclude=classes.jsa)

same() {
  diff -rq --no-dereference "${differing[@]}" "$root/$1" "$copy/$1" || { echo "$1 differs between two builds" >&2; exit 1; }
}
for jar in "$root"/{manifest,plugin-java,tools}/target/impasto-*.jar; do same "${jar#"$root"/}"; done
same native-shim/target/Impasto.ofx.bundle
echo "two builds are alike: jars and bundle"
