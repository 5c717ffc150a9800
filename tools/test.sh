#!/bin/sh
# The cheap checks first, then the docs and their examples, then every test.
set -eu
sh tools/check.sh
echo "== docs"; RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items --quiet
echo "== tests of the core without the window"; cargo test --quiet --no-default-features --lib
echo "== doc tests"; cargo test --quiet --doc
echo "== tests"
if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run --no-fail-fast
else
  cargo test --no-fail-fast
fi
