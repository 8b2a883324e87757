#!/usr/bin/env bash
# Every check of make test: the quick ones one after the other, each with its time, then the tests. All quick ones are
# run even when one fails, so that a person sees everything at once; the tests only follow when they were clean.
set -uo pipefail
cd "$(dirname "$0")/../.."

PATH="$PWD/.venv/bin:$PATH"
failed=()

log=$(mktemp)
trap 'rm -f "$log"' EXIT

check() {
    local name=$1 began=$SECONDS
    shift
    if "$@" >"$log" 2>&1; then
        printf 'ok      %-13s %3d s\n' "$name" $((SECONDS - began))
    else
        cat "$log"
        printf 'FAILED  %-13s %3d s\n' "$name" $((SECONDS - began))
        failed+=("$name")
    fi
}

# Fields describe the data even while no screen shows them, and imports are ruff's; what runs nowhere is dead.
unused_code() {
    local found
    found=$(vulture)
    case $? in 0) return 0 ;; 3) ;; *) return 1 ;; esac # 3: there is unused code
    ! grep -vE 'unused (variable|attribute|import) ' <<<"$found"
}

roomy() { # a folder in memory with eight gigabytes to spare
    [ -w "$1" ] && [ "$(df --output=avail -k "$1" | tail -1)" -gt 8000000 ] && echo "$1"
}

qml_lint() { find resources/qml -name '*.qml' -print0 | xargs -0 pyside6-qmllint --max-warnings 0 -I resources/qml; }

check format ruff format --check --quiet .
check lint ruff check --quiet --output-format concise .
check types mypy --no-error-summary
check contracts lint-imports --no-logo
check qml qml_lint
check translations python -m resources.packaging.translations --check
check unused unused_code
check dependencies deptry .

if [ ${#failed[@]} -gt 0 ]; then
    printf 'Not clean: %s. The tests were not run.\n' "${failed[*]}"
    exit 1
fi

# Thousands of small databases are made and thrown away; in memory nobody waits for a disk that need not keep them.
scratch=$(mktemp -d -p "$(roomy /dev/shm || echo "${TMPDIR:-/tmp}")")
trap 'rm -rf "$log" "$scratch"' EXIT

# The rules and the store are measured by the rooms that ask for them; measuring makes a test half as long again.
measured=(tests/domain tests/store tests/office tests/replication tests/identity tests/server)
tests() { pytest -n 2 --dist worksteal "$@"; }
tests --basetemp "$scratch/measured" "${measured[@]}" --cov=sync.domain --cov=sync.store --cov-branch \
    --cov-report=term-missing:skip-covered --cov-fail-under=100
status=$?
rm -rf "$scratch/measured"
tests --basetemp "$scratch/others" "${measured[@]/#/--ignore=}" || status=$?
exit "$status"
