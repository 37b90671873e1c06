#!/usr/bin/env bash
# Makes the virtual environment FOLDER with exactly what the lock file names, and the project in it.
# Usage: scripts/set_up.sh FOLDER LOCK
set -euo pipefail

folder=$1
lock=$2

python_of_this_machine() {
    local name
    for name in ${PYTHON:-python3 python3.11 python}; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            echo "$name"
            return
        fi
    done
    echo "set-up: ${PYTHON:-python3} is no Python 3.11 or later; name one with PYTHON=/path/to/python make ..." >&2
    return 1
}

# The machine's own pip works on the environment from outside, so that the environment needs none. Where the
# machine has no pip, or one older than 22.3 (which cannot do that), Python's bundled one is put inside.
pip_for() {
    local python=$1
    if "$python" -m pip --python "$folder/bin/python" --version >/dev/null 2>&1; then
        pip=("$python" -m pip --python "$folder/bin/python")
    elif "$folder/bin/python" -m ensurepip >/dev/null; then
        pip=("$folder/bin/python" -m pip)
    else
        echo "set-up: $python has neither pip nor ensurepip; install one of them (Debian: python3-pip)" >&2
        return 1
    fi
    pip+=(--disable-pip-version-check --quiet)
}

python=$(python_of_this_machine)
[ -x "$folder/bin/python" ] || "$python" -m venv --without-pip "$folder"
pip_for "$python"
echo "set-up: installing what $lock names into $folder"
"${pip[@]}" install --require-hashes --only-binary :all: --requirement "$lock"
"${pip[@]}" install --no-deps --no-build-isolation --editable .
# Compiled ahead, since an environment that forbids to write bytecode would compile at every start.
"$folder/bin/python" -m compileall -q graph loaders queries api
