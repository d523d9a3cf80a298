#!/usr/bin/env bash
# Builds mediasoup-worker from the source in its npm package with the system's libraries: see README.md beside this file.
# Usage: build.sh PATH-OF-mediasoup/worker OUTPUT-FILE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$1" && pwd)
output=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP # after ninja, which has its compilers to stop first
cp -r "$source" "$work/worker"
cp -r "$here/subprojects/." "$work/worker/subprojects/"
cd "$work/worker"
# Debian 12 has meson 1.0, and nothing in the file needs more.
sed -i "s/meson_version: '>= 1.1.0'/meson_version: '>= 1.0.0'/" meson.build
# With a libssl that has kTLS, a BIO control that "succeeds" by mistake leaves DTLS without a write buffer.
sed -i 's/(operationType == BIO_CB_RETURN) ?/((operationType \& BIO_CB_RETURN) != 0) ?/' src/RTC/DtlsTransport.cpp
grep -q 'operationType & BIO_CB_RETURN' src/RTC/DtlsTransport.cpp || {
  echo 'the DTLS callback is not where it was: look at it before building' >&2
  exit 1
}
meson setup build --buildtype release -Db_ndebug=true --wrap-mode nodownload
ninja -C build -j "$(nproc)" mediasoup-worker
install -D -m 755 build/mediasoup-worker "$output"
