# Sourced by the tests of the bundle that have a test painter (the mean of frames t and t-1) in the engine's place.
# $1 IMPASTO_HOST, $2 BUNDLE, $3 ENGINE_TEST_CLASSES. Ends with `exit $failed`.
host=$1 bundle=$2
export IMPASTO_SERVE_CLASS=org.impasto.bridge.ServeForTests IMPASTO_SERVE_CLASS_PATH="$3"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# A grey frame of 16x12 pixels: frame t has the value 40 t.
frame() { printf 'P6 16 12 255\n'; head -c 576 /dev/zero | tr '\0' "\\$(printf %o $((40 * $1)))"; }
for t in 1 2 3; do frame $t > "$work/in_$t.ppm"; done
frame 4 > "$work/style.ppm"

render() {
  "$host" --plugin "$bundle" --source "$work/in_%d.ppm" --style "$work/style.ppm" --depth byte \
    --param impastoWorkingSpace=sRGB "$@" > "$work/log" 2>&1
}

# expect NAME STATUS PATTERN HOST-OPTIONS...: the host's exit status, and a line of what it printed (or with ! before
# it, none such)
expect() {
  name=$1 status=$2 pattern=$3
  shift 3
  found=0
  render "$@" || found=$?
  case $pattern in
    !*) grep -q -- "${pattern#!}" "$work/log" && matches=no || matches=yes ;;
    *) grep -q -- "$pattern" "$work/log" && matches=yes || matches=no ;;
  esac
  if [ "$found" = "$status" ] && [ $matches = yes ]; then
    echo "ok: $name"
  else
    echo "FAILED: $name: status $found, expected $status and '$pattern' in:"
    sed 's/^/  /' "$work/log"
    failed=1
  fi
}

# holds NAME FILE VALUE: every sample of a written picture
holds() {
  if [ "$(tail -c 576 "$2" | od -An -v -tu1 -w1 | sort -u | tr -d ' \n')" = "$3" ]; then
    echo "ok: $1"
  else
    echo "FAILED: $1: $(tail -c 576 "$2" | od -An -tu1 | head -1)"
    failed=1
  fi
}

