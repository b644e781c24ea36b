# Set-up, tests and the course. `make` alone lists what there is.
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: docs help setup course extract check test lint types golden bench evaluate clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(VENV)/.installed ## Make the virtual environment and install the toolkit into it

$(VENV)/.installed: pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.developer: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev,platforms]'
	touch $@

course: setup ## Build all seven variants of the course into build/
	$(BIN)/l10n build
	$(BIN)/l10n status

extract: setup ## Bring every catalog up to date with the source
	$(BIN)/l10n extract

check: setup ## Check the course's catalogs, as CI does
	$(BIN)/l10n check

test: lint types ## Lint, types, tests, and the course's own state
	$(BIN)/pytest
	$(BIN)/l10n extract --check
	$(BIN)/l10n check

lint: $(VENV)/.developer ## Lint and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.developer ## Types
	$(BIN)/mypy

golden: $(VENV)/.developer ## Rewrite the golden files; review the diff like code
	$(BIN)/pytest --golden

docs: setup ## Write the generated part of docs/checks.md anew
	$(BIN)/python -m l10n.checks.reference docs/checks.md

bench: $(VENV)/.developer ## Benchmarks against peers, printed as tables
	for script in tests/benchmarks/bench_*.py; do echo "## $$script"; $(BIN)/python $$script; done

evaluate: $(VENV)/.developer ## How well terms, and changes of legal force, are found
	$(BIN)/python tests/evaluation/evaluate_glossary.py
	$(BIN)/python tests/evaluation/evaluate_legal_force.py

clean: ## Take away what can be made again
	rm -rf build .l10n .mypy_cache .ruff_cache .hypothesis
