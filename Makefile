.DEFAULT_GOAL := help
.PHONY: help setup demo test bench simulate long translations rules
python := .venv/bin/python

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 20

setup:  ## .venv with everything, and the system packages that are missing
	@bash resources/packaging/setup.sh

demo: setup  ## a whole centre on this screen; without a screen it plays a day and leaves pictures in out/
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then $(python) -m sync demo; else $(python) -m sync demo --headless out; fi

test: setup  ## every check: format, lint, types, contracts, QML, translations, unused code, tests
	@bash resources/packaging/check.sh

long: setup  ## the long lanes: kills, random touches, real processes
	@[ -d tests/long ] || { echo "There are no long lanes yet."; exit 1; }
	@HYPOTHESIS_PROFILE=long .venv/bin/pytest -m long --timeout=3600

bench: setup  ## benchmarks, one at a time
	@[ -d tests/benchmarks ] || { echo "There are no benchmarks yet."; exit 1; }
	@.venv/bin/pytest -m benchmark --timeout=3600 -p no:randomly

simulate: setup  ## ten thousand random schedules of a centre's machines
	@[ -d sync/simulation ] || { echo "There is no simulation yet."; exit 1; }
	@$(python) -m sync simulate --schedules 10000 --results out/simulate.jsonl

translations: setup  ## bring resources/translations in step with the code
	@$(python) -m resources.packaging.translations

rules: setup  ## run the tests that name a rule of the kiosk's screens, and write the table of them in resources/docs
	@$(python) -m resources.packaging.kiosk_rules
