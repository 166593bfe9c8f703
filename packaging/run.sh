#!/bin/sh
# Opens the window on a sample office in out/; on a machine without a display it makes every paper and picture instead.
set -eu
cd "$(dirname "$0")/.."
mkdir -p out

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    [ -e out/sample.office ] || .venv/bin/officesuite new out/sample.office --sample
    exec .venv/bin/officesuite out/sample.office
fi
echo "No display here: a sample office, every paper and a picture of every page go into out/ instead."
QT_QPA_PLATFORM=offscreen exec .venv/bin/officesuite demo out
