#!/usr/bin/env bash
# Makes .venv with everything and installs the system packages that are missing, or says in one line what to run.
# Quick when nothing changed: the stamp holds what .venv was made from.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.venv
stamp=$venv/.made-from

say() { printf '%s\n' "$*" >&2; }

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null && fits "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Installs the named packages, or ends with the one command that does.
need() {
    [ $# -gt 0 ] || return 0
    if ! may_install; then
        say "Missing: $*. Run this, then make again:"
        say "    sudo apt-get install -y --no-install-recommends $*"
        exit 1
    fi
    say "Installing $*"
    as_root apt-get update -qq || say "The package lists could not be refreshed; trying with those that are here."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

has_venv() { command -v uv >/dev/null || "$python" -c 'import ensurepip, venv' 2>/dev/null; }

# A desktop also gets what a real window needs; over a terminal alone that would be idle weight.
platforms() {
    echo offscreen
    [ -z "${DISPLAY:-}" ] || echo xcb
    [ -z "${WAYLAND_DISPLAY:-}" ] || echo wayland
}

missing_packages() {
    has_venv || echo "$(basename "$(readlink -f "$python")")-venv"
    local platform
    for platform in $(platforms); do
        "$python" -P resources/qt/preflight.py "$platform" | tr ' ' '\n'
    done | sort -u
}

made_from() { { "$python" --version; pwd; cat pyproject.toml resources/packaging/setup.sh; } | cksum; }

make_venv() {
    if command -v uv >/dev/null; then
        uv venv --quiet --allow-existing --python "$python" "$venv"
        uv pip install --quiet --python "$venv/bin/python" --editable '.[dev]'
    else
        "$python" -m venv "$venv"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
    fi
}

if ! python=$(find_python); then
    if ! command -v python3 >/dev/null; then
        need python3 python3-venv
    fi
    python=$(find_python) || { say "Python 3.11 or newer is needed; this is $(python3 --version). Name another with PYTHON=…"; exit 1; }
fi

# shellcheck disable=SC2046 # the names are words
need $(missing_packages)

if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$(made_from)" ]; then
    say "Making $venv with $("$python" --version)"
    make_venv
    made_from >"$stamp"
fi

# Clips for the hall board until a person has recorded them; nobody speaks in them.
if [ ! -f resources/voice/placeholder/voice.json ]; then
    "$venv/bin/python" -m resources.packaging.placeholders >/dev/null
fi
