# What there is to do, on one screen. Everything happens in .venv; PYTHON chooses the interpreter.
PYTHON ?= python3
BIN := .venv/bin
ARCHIVE ?= archive.db

.DEFAULT_GOAL := help
.PHONY: help archive test lint torture bench bench-extract clean

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

archive: .venv/core  ## Serve the sample network, crawl it into ./archive.db, show what came of it
	@$(BIN)/archiver tour --archive "$(ARCHIVE)"

test: .venv/dev  ## Format, lint, types, import contracts, documentation, tests
	@$(MAKE) --no-print-directory lint
	$(BIN)/pytest -n 4

lint: .venv/dev  ## Everything of `test` that runs no code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md

torture: .venv/dev  ## The long proofs: many kills, many hostile pages
	$(BIN)/pytest -m torture -n 4

bench: .venv/dev  ## Speed and size, beside a reference; takes a while
	$(BIN)/python -m tests.benchmarks

bench-extract: .venv/dev .venv-peers/done  ## Quality of extraction over the saved pages, beside four peers
	$(BIN)/python -m tests.benchmarks.extraction

clean:  ## Remove the virtual environment and caches; the archive stays
	rm -rf .venv .venv-peers build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

.venv/core: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing archiver into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/dev: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing archiver with what its tests need into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,web]'
	@touch $@ .venv/core

# The peers pin much, so they live apart. Where they cannot be installed, archiver is measured alone.
.venv-peers/done: tests/benchmarks/extraction/peers.txt
	@echo "Installing the peers into .venv-peers …"
	@{ $(PYTHON) -m venv .venv-peers && .venv-peers/bin/python -m pip install --quiet --upgrade 'pip>=24' \
	  && .venv-peers/bin/python -m pip install --quiet -r $< && touch $@; } || rm -rf .venv-peers
