#!/bin/sh
# Form and lints, of the whole and of the core without the window.
set -eu
echo "== format"; cargo fmt --check
echo "== clippy"; cargo clippy --all-targets -- -D warnings
echo "== clippy without the window"; cargo clippy --all-targets --no-default-features -- -D warnings
