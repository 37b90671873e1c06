#!/usr/bin/env bash
# Does the main job once, on the project's own example, in a store that is thrown away afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."

export PATH="$PWD/.venv/bin:$PATH"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export EVIDENCE_STORE="$scratch/evidence.db"

run() {
    printf '\n$ %s\n' "$*"
    "$@"
}

run evidence load examples
run evidence ask rests-only-on --year 2016
