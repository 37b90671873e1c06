#!/usr/bin/env bash
# Does the main job once, on the project's own example, in a graph that is thrown away afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."

export PATH="$PWD/.venv/bin:$PATH"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export EVIDENCE_STORE="$scratch/evidence.db"

show() {
    printf '$ %s\n' "$1"
    eval "$1"
}

show "evidence load examples"
echo
show "evidence ask rests-only-on --source '2016 review'"
echo
uncertain=$(evidence ask rests-only-on --source '2016 review' --document light-therapy.txt --format jsonl)
claim=$(sed -n '1s/.*"id":"\([^"]*\.c[0-9]*\)".*/\1/p' <<< "$uncertain")
show "evidence ask provenance --claim $claim"
