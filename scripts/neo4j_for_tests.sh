#!/usr/bin/env bash
# Fetches the Neo4j that the tests start. Without Java and Maven they skip what needs it, except under CI=true.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${NEO4J_URI:-}" ]; then
    echo "neo4j: the tests use the server that NEO4J_URI names"
    exit 0
fi
for tool in java mvn; do
    if ! command -v "$tool" >/dev/null; then
        echo "neo4j: no $tool on this machine, so the tests that need a Neo4j are skipped" >&2
        [ "${CI:-}" = true ] && exit 1
        exit 0
    fi
done
exec scripts/fetch_neo4j.sh
