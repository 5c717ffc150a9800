# Waqai: `make run` opens the program, `make test` checks it. Both set up what a fresh Debian or Ubuntu lacks.

.PHONY: run test check setup setup-test bench

run: setup
	@sh tools/run.sh

test: setup-test
	@sh tools/test.sh

# Libraries that the window needs at run time; nothing is compiled against them.
setup:
	@sh tools/setup.sh run

setup-test:
	@sh tools/setup.sh test

# Form and lints alone, in a minute.
check:
	@sh tools/check.sh

bench:
	cargo bench
