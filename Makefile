# Everything runs inside .venv: `make setup` builds it, the other targets call it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
STAMPS := $(VENV)/.stamps

TRANSLATIONS := $(patsubst resources/i18n/ts/%.ts,resources/i18n/qm/%.qm,$(wildcard resources/i18n/ts/*.ts))

# What packaging/apt-install ends with where it may not install; it is tried again the next time.
NO_ADMINISTRATOR := 3

# The window needs a screen; without one it is drawn in memory.
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
export QT_QPA_PLATFORM ?= offscreen
endif

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: $(STAMPS)/apt $(STAMPS)/project $(TRANSLATIONS) ## Put everything into .venv; instantaneous when nothing changed

$(STAMPS):
	$(PYTHON) -c "import ensurepip" 2>/dev/null || bash packaging/apt-install python3-venv
	$(PYTHON) -m venv $(VENV)
	mkdir -p $@

$(STAMPS)/apt: packaging/apt.txt packaging/apt-install | $(STAMPS)
	bash packaging/apt-install && touch $@ || test $$? -eq $(NO_ADMINISTRATOR)

# The lock is whole, so nothing is resolved: older pip would let a newer release slip in for an extra.
$(STAMPS)/locked: requirements/test.txt | $(STAMPS)
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/test.txt
	touch $@

$(STAMPS)/project: pyproject.toml $(STAMPS)/locked
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(PY) -m pip check --disable-pip-version-check
	touch $@

resources/i18n/qm/%.qm: resources/i18n/ts/%.ts $(STAMPS)/locked
	mkdir -p $(@D)
	$(VENV)/bin/pyside6-lrelease -silent $< -qm $@

# A test that starts the program does not compile all of it anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: translations
translations: $(STAMPS)/project ## Gather every text of the window into resources/i18n/ts, then build what it loads
	$(PY) -m tools.translations
	$(MAKE) --no-print-directory resources/i18n/qm/chorus_en.qm

.PHONY: lint
lint: setup ## Ruff, mypy --strict, import contracts, house rules, the release workflow
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PY) tools/house_check.py
	$(VENV)/bin/zizmor --quiet --offline --no-progress --no-config .github

.PHONY: test
# A worker that died is not replaced: the run would wait for ever for the files that it had done.
test: setup lint ## Everything that must hold: lint, all tests, every branch of the domain
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder \
		--max-worker-restart 0 \
		--cov=chorus_desktop.domain --cov-branch \
		--cov-report=term-missing:skip-covered --cov-fail-under=100

.PHONY: demo
demo: setup ## The main job on the embedded platform; leaves build/demo/
	$(PY) -m tools.demo

.PHONY: bench
bench: setup ## Measure ours and the reference in turn; writes build/bench/report.json
	$(PY) tools/bench.py

.PHONY: bench-growth
bench-growth: setup ## 1,000,000 invoices against 10,000: start, list, search, issue, backup; takes some minutes
	$(PY) -m tools.bench_growth

.PHONY: prove
prove: setup ## The long proof: 20,000 schedules, mutants, kills, power cuts; writes build/prove/report.json
	$(PY) -m tools.prove

.PHONY: check-documents
check-documents: setup ## 2,000 valid and 2,000 broken invoices before every official validator; CHECK_DOCUMENTS=n for fewer
	$(PY) tools/check_documents.py

.PHONY: check-reader
check-reader: setup ## 20,000 damaged files, bombs and odd places past the reader; CHECK_READER=n for fewer
	$(PY) tools/check_reader.py

.PHONY: check-store
check-store: setup ## 10,000 damaged stores: found, no document wrong, the rest salvaged; CHECK_STORE=n for fewer
	$(PY) tools/damaged_stores.py

.PHONY: check-window
check-window: setup ## Names, keyboard, contrast, targets, cut text on every scene, light and dark, scales 1 to 2
	$(PY) -m tools.access_walk --all

.PHONY: monkey
monkey: setup ## Ten minutes of random clicks and keys in the real window; MONKEY=seconds, SEED=n to play one again
	$(PY) -m tools.monkey --seconds $(or $(MONKEY),600) $(if $(SEED),--seed $(SEED))

.PHONY: screenshots
screenshots: setup ## Pictures of the real window, for a person to look at
	$(PY) -m tools.screenshots

# What freezing asks for besides; a Python of the system has its library in a package of its own.
FREEZING = binutils $(shell $(PYTHON) -c 'import sys; sys.base_prefix == "/usr" and print("libpython%d.%d" % sys.version_info[:2])')

.PHONY: dist
dist: setup ## Packages of the program for this system, tried without its Python, with licences, SBOM and checksums
	bash packaging/apt-install $(FREEZING) || test $$? -eq $(NO_ADMINISTRATOR)
	$(PY) -m tools.dist

.PHONY: lock
lock: ## Renew the hash-locked requirements from pyproject.toml
	bash tools/lock

.PHONY: clean
clean: ## Remove everything that was built
	rm -rf build dist resources/i18n/qm .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf $(VENV) *.egg-info
