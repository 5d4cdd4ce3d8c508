#!/usr/bin/env bash
# Builds the project a second time, in a folder of another name, and compares jars and bundle with those that are here:
# not a byte may differ but of Java's mapped classes, which have the place in them where they were made. usage: reproducible.sh, after a build
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)/built-again
trap 'rm -rf "$(dirname "$copy")"' EXIT

mkdir "$copy"
(cd "$root" && git ls-files --cached --others --exclude-standard -z |
  while IFS= read -r -d '' file; do [ ! -e "$file" ] && [ ! -L "$file" ] || printf '%s\0' "$file"; done |
  xargs -0 cp --parents -P -t "$copy")
(cd "$copy" && mvn -B -q ${MAVEN_OPTIONS:-} -DskipTests -pl manifest,plugin-java,tools,native-shim package)

same() {
  diff -rq --no-dereference --exclude=classes.jsa "$root/$1" "$copy/$1" || { echo "$1 differs between two builds" >&2; exit 1; }
}
for jar in "$root"/{manifest,plugin-java,tools}/target/impasto-*.jar; do same "${jar#"$root"/}"; done
same native-shim/target/Impasto.ofx.bundle
echo "two builds are alike: jars and bundle"
