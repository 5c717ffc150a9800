#!/bin/sh
# Installs the system packages that Waqai needs and this machine lacks, and says which. Debian and Ubuntu only: elsewhere
# cargo alone does. $1 is `run` or `test`.
set -u
# No display server is needed by most tests; xvfb, xdotool and python3-xlib serve the ones that drop real files on a real window.
packages="libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon-x11-0 libgl1 libgl1-mesa-dri"
[ "${1:-run}" = test ] && packages="$packages xvfb xauth xdotool python3 python3-xlib"

missing_rust() { echo "waqai: $1, then run make again." >&2; exit 1; }
command -v cargo >/dev/null 2>&1 || missing_rust "the Rust toolchain is missing: install it with rustup (https://rustup.rs)"
if [ "${1:-run}" = test ]; then
  # A toolchain of rustup's minimal profile, or a distribution's, may lack these.
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
    missing_rust "cargo fmt or cargo clippy is missing: rustup component add rustfmt clippy"
fi
command -v cc >/dev/null 2>&1 || packages="$packages gcc libc6-dev"
command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 || exit 0

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

echo "waqai: installing system packages:$missing"
# Said to env: sudo hands no variables on.
as_root="env DEBIAN_FRONTEND=noninteractive"
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "waqai: these packages are missing and there is no sudo: as root, run: apt-get install$missing" >&2; exit 1; }
  as_root="sudo $as_root"
fi
$as_root apt-get update -qq || echo "waqai: the package lists could not be refreshed; trying with those at hand." >&2
# One at a time where all at once fails: names differ between releases, and one that is missing must not stop the others.
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 && exit 0
failed=""
for package in $missing; do
  $as_root apt-get install -y -qq --no-install-recommends "$package" >/dev/null || failed="$failed $package"
done
[ -z "$failed" ] || echo "waqai: could not install:$failed (what needs them will say so)" >&2
exit 0
