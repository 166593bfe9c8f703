# OfficeSuite: `make run` tries it, `make test` proves it. Every target first makes its environment (.venv) by itself.

PYTHON := .venv/bin/python
READY := .venv/.ready
POSTAL := resources/postal/postal.sqlite
# Tests run in this many processes: as many as the machine has cores, and never more than four (each holds a window).
JOBS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); [ $$n -gt 4 ] && n=4; echo $$n)
# Further words for pytest, e.g. `make test TESTS=tests/base PYTEST="-x -q"`.
TESTS ?= tests
PYTEST ?= -q
# Further words for the benchmarks, e.g. `make bench BENCH=--large` (books of a million entries too) or BENCH="--only ledger_books".
BENCH ?=

.DEFAULT_GOAL := help
.PHONY: help env system run test check format types imports translations bench pictures package lock clean

help: ## lists the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

env: system $(POSTAL) ## the environment in .venv, the system libraries it needs and the postal code table

$(READY): requirements.lock pyproject.toml
	@sh packaging/system-packages.sh --python
	@sh packaging/make-venv.sh
	@touch $@

system: $(READY)
	@sh packaging/system-packages.sh

$(POSTAL): packaging/build_postal.py requirements.lock | $(READY)
	@$(PYTHON) packaging/build_postal.py

run: env ## opens the program on a sample office (without a display: prints and pictures everything into out/)
	@sh packaging/run.sh

test: check ## everything: format, lint, types, import contracts, translations, tests
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n $(JOBS) $(PYTEST) $(TESTS)

check: env types imports translations ## format, lint, types, import contracts, translations
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .

types: env
	@$(PYTHON) -m mypy

imports: env
	@.venv/bin/lint-imports --no-logo --no-cache

translations: env
	@$(PYTHON) packaging/translations.py check

format: env ## formats the code and mends what lint can mend
	@$(PYTHON) -m ruff check --fix-only --quiet .
	@$(PYTHON) -m ruff format .

bench: env ## measures speed against the targets, with the peers in the same run
	@QT_QPA_PLATFORM=offscreen $(PYTHON) tests/benchmarks/run.py $(BENCH)

pictures: env ## every page (light/dark, ja/en) and every printed sample as PNG
	@QT_QPA_PLATFORM=offscreen $(PYTHON) packaging/pictures.py

package: env ## the program as a folder that needs no Python: dist/officesuite
	@$(PYTHON) packaging/bundle.py

lock: env ## resolves requirements.lock anew from pyproject.toml (UPGRADE=--upgrade for newer versions)
	@$(PYTHON) packaging/lock.py $(UPGRADE)

clean: ## removes everything that was made here
	rm -rf .venv build dist out $(POSTAL) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
