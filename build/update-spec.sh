#!/usr/bin/env bash
# Fetches what ClickUp publishes for each document of spec/README.md's table, and says what it changes in C#.
#   build/update-spec.sh <file>    the diff, as markdown, goes there
# On GitHub it also sets the outputs "changed" and "breaking".
set -euo pipefail
report=$(realpath -m "${1:?where the diff goes}")
cd "$(dirname "$0")/.."

compiler=(dotnet run --project build/SpecCompiler --configuration Release --)
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp -r spec/. "$before"

# ClickUp's pages have a form for programs under the same address with .md.
mapfile -t sources < <(sed -n 's/^| [^|]*\.json | \(https:[^ |]*\) |.*/\1/p' spec/README.md | sed '/\.\(md\|json\|yaml\)$/!s/$/.md/')
"${compiler[@]}" update "${sources[@]}"

changed=true
git diff --quiet -- spec/*.json && changed=false
breaking=false
"${compiler[@]}" diff "$before" spec > "$report" || { [ $? -eq 1 ] && breaking=true; }
if [ "$changed" = false ]; then git checkout --quiet -- spec; fi

if [ "$changed" = true ]; then dotnet build src/ClickUp.Generated --framework net10.0 -t:RecordPublicApi; fi
printf 'changed=%s\nbreaking=%s\n' "$changed" "$breaking" | tee -a "${GITHUB_OUTPUT:-/dev/null}"
