#!/usr/bin/env bash
# Puts the Neo4j that the tests start into .neo4j/lib (118 MB, from Maven); does nothing where it is already.
set -euo pipefail
cd "$(dirname "$0")/.."

pom=tests/servers/pom.xml
target=.neo4j/lib
if cmp --silent "$pom" "$target/pom.xml"; then
    exit 0
fi
rm -rf "$target"
mvn --quiet --batch-mode --file "$pom" dependency:copy-dependencies -DoutputDirectory="$PWD/$target"
cp "$pom" "$target/pom.xml"
