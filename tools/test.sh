#!/bin/sh
# The cheap checks first, then every test, then the examples in the docs.
set -eu
echo "== format"; cargo fmt --check
echo "== clippy"; cargo clippy --all-targets -- -D warnings
echo "== clippy without the window"; cargo clippy --all-targets --no-default-features -- -D warnings
echo "== docs"; RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items --quiet
echo "== tests of the core without the window"; cargo test --quiet --no-default-features --lib
echo "== doc tests"; cargo test --quiet --doc
echo "== tests"
if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run --no-fail-fast
else
  cargo test --no-fail-fast
fi
