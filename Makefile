# `make generate` and `make test` set up all they need in .venv, from hashed lock files.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
JOBS ?= 2
LIST ?= dev
FUZZ ?= 2000
RUNS ?= 200000
KILLS ?= 50
SHARE ?= 0.1
TYPED ?= 0.1
BLACK ?= 0.1

# An option of a command, if the variable of that name is given: ROUNDS=3 is --rounds=3.
option = $(if $($1),--$(subst _,-,$(shell echo $1 | tr A-Z a-z))=$($1))

.PHONY: generate check test soak fuzz fuzz-bytes mutation hostile kills lint format golden corpus slices quiet prism browser docs diff-pairs check-peers changelog lock bill bench bench-calls bench-imports bench-suggest first-hour clean

## Generate every client of the project (the Zuora client).
generate: .venv/generate
	@$(BIN)/moored generate

## Say whether the committed output is what the documents give.
check: .venv/generate
	@$(BIN)/moored check

## Run the tests.
test: .venv/test
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

## Make 10,000 calls from 50 threads, and from 500 tasks, against a server that fails one in five.
soak: .venv/test
	SOAK_CALLS=10000 $(BIN)/python -m pytest -q -s tests/behaviour/test_soak.py

## Try every row of the tables of hostile documents; `make test` tries every sixth.
hostile: .venv/test
	HOSTILE=all $(BIN)/python -m pytest -q -n $(JOBS) tests/hostile

## Kill KILLS runs at random moments, and have `moored check` judge what is left; `make test` kills two.
kills: .venv/test
	KILLS=$(KILLS) $(BIN)/python -m pytest -q -s tests/hostile/test_killed_runs.py

## Change golden documents at random, as often as FUZZ says.
fuzz: .venv/test
	FUZZ_EXAMPLES=$(FUZZ) $(BIN)/python -m pytest -q -s tests/hostile/test_fuzz.py

## Feed the reader of documents bytes, as often as RUNS says, guided by what they reach (Linux).
fuzz-bytes: .tools/proof/ready
	.tools/proof/bin/python -m tests.hostile.fuzz_bytes .tools/fuzz $(RUNS)

## Change what writes identifiers and text, and what compares, and see that a test fails: all mutants
## of the former, and a SHARE of the others.
mutation: .tools/proof/ready
	.tools/proof/bin/python -m tests.mutation .tools/mutation $(SHARE)
	.tools/proof/bin/python -m tests.mutation.reserved

## Check style and types.
lint: .venv/test
	$(BIN)/black --check --quiet generator tests bench
	$(BIN)/black --check --quiet --line-length 88 templates/runtime
	$(BIN)/ruff check --quiet generator tests bench templates/runtime
	$(BIN)/mypy

## Format the code.
format: .venv/test
	$(BIN)/black --quiet generator tests bench
	$(BIN)/black --quiet --line-length 88 templates/runtime

## Rewrite the goldens; read the diff before you commit it.
golden: .venv/test
	$(BIN)/python -m pytest -n $(JOBS) tests/golden --update-golden

## Generate and check clients of public documents (LIST=dev, headline, all or a file; JOBS; TYPED; BLACK; WARM=--warm).
corpus: .venv/test
	$(BIN)/python -m tests.corpus --list $(LIST) --jobs $(JOBS) --typed $(TYPED) --black $(BLACK) $(WARM)

## Compare clients of fragments of public documents with those of the whole documents.
slices: .venv/test
	$(BIN)/python -m tests.corpus.slices $(LIST)

## Change public documents a little (an operation, a field, a schema), and see that their clients change as little.
quiet: .venv/test
	$(BIN)/python -m tests.corpus.quiet

## Call clients of public documents against Prism, which checks every request.
prism: .venv/test
	$(BIN)/python -m tests.prism

## Compare the updates of public documents, and write bench/DIFF.md.
diff-pairs: .venv/test
	$(BIN)/python -m tests.drift.pairs

## Make the same edits under moored and under datamodel-codegen, and write bench/CHECK-PEERS.md.
check-peers: .venv/test
	$(BIN)/python bench/check_peers.py

## Look at the HTML reports in Chromium (CHROMIUM, PAIRS="OLD NEW …"); screenshots go to .tools/browser/pages.
browser: .venv/test .tools/browser/node_modules
	rm -rf .tools/browser/pages
	$(BIN)/python -m tests.browser .tools/browser/pages $(PAIRS)
	node tests/browser/look.mjs .tools/browser .tools/browser/pages

.tools/browser/node_modules: tests/browser/package.json tests/browser/package-lock.json
	mkdir -p .tools/browser
	cp $^ .tools/browser
	npm ci --prefix .tools/browser --silent --no-audit --no-fund --ignore-scripts
	@touch $@

## Build the site of the documentation into site/.
docs: .venv/test
	$(BIN)/zensical build --strict --clean

## Gather the fragments of changes/ in CHANGELOG.md.
changelog: .venv/test
	$(BIN)/towncrier build --yes --version unreleased

## Pin the dependencies anew (needs uv).
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group build pyproject.toml -o requirements/generate.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group test pyproject.toml -o requirements/test.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group proof pyproject.toml -o requirements/proof.lock

## Build a release into dist/, with its bill of materials (CycloneDX 1.6): what it needs, by version and digest.
bill: .venv/test
	rm -rf dist
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/python requirements/bill.py dist/*.whl dist/*.tar.gz > dist/moored.cdx.json

## Measure beside the peers, and write bench/RESULTS.md (needs Java); an interrupted run goes on
## (PARTS=generate,imports,growth DOCUMENTS=fragment,github PEERS=NONE ROUNDS LARGE_ROUNDS PEERS_MB OPERATIONS SECONDS).
bench: .venv/test
	$(BIN)/python -m bench $(foreach name,PARTS DOCUMENTS PEERS ROUNDS LARGE_ROUNDS PEERS_MB OPERATIONS SECONDS,$(call option,$(name)))

## Measure a call beside the peers' clients, and write bench/CALLS.md (needs Java); ROUNDS=1 is quick.
bench-calls: .venv/test
	$(BIN)/python -m bench.calls $(call option,ROUNDS)

## Measure imports and first calls of clients, and write bench/IMPORTS.md (CLIENTS="NAME=DOCUMENT …", besides Zuora's fragment).
bench-imports: .venv/test
	$(BIN)/python -m bench.imports $(CLIENTS)

## Hold `moored suggest` against what is true of public documents, and write bench/SUGGEST.md.
bench-suggest: .venv/test
	$(BIN)/python bench/suggest.py

## The first hour of a new user: docs/first-hour.md with Stripe's document, from the wheel, in empty folders.
first-hour: .venv/test
	FIRST_HOUR=1 $(BIN)/python -m pytest -q -s tests/packaging/test_first_hour.py

clean:
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/generate: requirements/generate.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements/generate.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.tools/proof/ready: requirements/proof.lock pyproject.toml
	$(PYTHON) -m venv .tools/proof
	.tools/proof/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	.tools/proof/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/generate requirements/test.lock
	$(PIP) install --require-hashes -r requirements/test.lock
	@touch $@
