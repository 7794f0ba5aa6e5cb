# One verb for each thing done daily. Every verb sets up what it needs first.
.PHONY: help run build test check bench bench-peers release format lint clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run: ## build and serve the demonstration office at http://localhost:8080 (data in ./data)
	@scripts/setup
	swift build --configuration release --product sigap
	@exec "$$(swift build --configuration release --show-bin-path)/sigap" serve --demo --data ./data

build: ## build everything, tests too
	@scripts/setup
	swift build --build-tests

test: ## all proofs: style, build, Swift tests, browser tests
	@scripts/test

check: test ## all proofs, then the long kinds: sanitizers, optimised, kills, the package
	@scripts/check

bench: ## measure what docs/performance.md budgets
	@scripts/setup bench
	@scripts/bench

bench-peers: ## measure other programs beside it, in one run (Benchmarks/peers)
	@scripts/setup peers
	@Benchmarks/peers/compare.py

release: ## one stripped program with everything inside, and its Debian package, in ./out
	@scripts/release

format: ## rewrite the Swift files in the project's format
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks
	@scripts/wrap-comments Sources Tests Benchmarks

lint: ## find what is not written the way this project writes
	@scripts/lint

clean: ## remove what was built (not ./data)
	rm -rf .build .venv out
