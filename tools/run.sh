#!/bin/sh
# Opens the window with the bundled sample; without a display does the main job in the terminal and leaves pictures in out/.
set -eu
waqai="${CARGO_TARGET_DIR:-target}/release/waqai"
cargo build --release
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$waqai" assets/sample/*.md
fi
echo "waqai: there is no display here, so nothing can be opened on screen. Drawing the window and the charts to out/ instead."
mkdir -p out
"$waqai" screenshot assets/sample/*.md --out out/window.png --scale 2
"$waqai" screenshot assets/sample/*.md --out out/window-dark-en.png --theme dark --lang en
"$waqai" export assets/sample/*.md --out out
"$waqai" extract assets/sample/*.md >out/facts.json
ls -1 out
