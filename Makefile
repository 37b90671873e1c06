# `make help` lists what a person may ask for. Every target sets up what it needs, once.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LOCK := requirements.lock
IMAGE_LOCK := requirements-image.lock
PACKAGES := graph loaders queries api

COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(READY): $(LOCK) pyproject.toml scripts/set_up.sh
	@scripts/set_up.sh $(VENV) $(LOCK)
	@touch $@

.PHONY: setup
setup: $(READY) ## make .venv with what the lock names, and the project in it

.PHONY: demo
demo: $(READY) ## load the project's own example and ask what rests only on one review
	@scripts/demo.sh

.PHONY: test
test: check neo4j ## set up, check and test everything, a real Neo4j included
	$(BIN)/pytest

.PHONY: corpus
corpus: $(READY) neo4j ## hold the corpus of real files to its truths, and both stores to each other
	@$(BIN)/python -m tests.corpus.table
	EVIDENCE_CORPUS=whole $(BIN)/pytest --quiet tests/corpus/test_both_stores.py

.PHONY: check
check: $(READY) ## style, types, import directions, compose file, Dockerfile
	$(BIN)/ruff check --output-format concise
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	$(BIN)/hadolint Dockerfile

.PHONY: neo4j
neo4j: ## fetch the Neo4j that the tests start, unless NEO4J_URI names one
	@scripts/neo4j_for_tests.sh

.PHONY: format
format: $(READY) ## put the source into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: bench
bench: $(READY) neo4j ## run every benchmark: questions, loading, serving, commands (docs/performance.md)
	@for benchmark in questions loading serving commands; do \
	    echo "== $$benchmark"; $(BIN)/python -m "benchmarks.$$benchmark"; done

.PHONY: lock
lock: $(READY) ## resolve the dependencies anew; UPGRADE=1 takes the newest of each
	$(COMPILE) $(if $(UPGRADE),--upgrade) --group dev pyproject.toml --output-file $(LOCK)
	$(COMPILE) --group build --constraints $(LOCK) pyproject.toml --output-file $(IMAGE_LOCK)

.PHONY: clean
clean: ## take away everything that was made here
	rm -rf $(VENV) .neo4j build dist .*_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
