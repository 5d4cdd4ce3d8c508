#!/bin/sh
# Packs the bundle for other machines of the same platform: unpacked anywhere, or into a host's folder of plugins, it works.
# Called by the Maven build with BUNDLE, ARCHIVE (the .tar.gz to write) and ROOT (of the project).
# What is there and newer than the bundle's parts is left alone.
set -eu
if [ -e "$ARCHIVE" ] && [ -z "$(find "$BUNDLE" -newer "$ARCHIVE" -print -quit)" ]; then
  exit 0
fi
trap 'rm -f "$ARCHIVE.part"' EXIT
tar --create --owner=0 --group=0 --numeric-owner --sort=name --file=- \
  -C "$(dirname "$BUNDLE")" "$(basename "$BUNDLE")" -C "$ROOT" LICENSE NOTICE README.md docs \
  | gzip -1 > "$ARCHIVE.part"
mv "$ARCHIVE.part" "$ARCHIVE"
echo "$(basename "$ARCHIVE"): $(du -m "$ARCHIVE" | cut -f1) MB"
