#!/usr/bin/env bash
# Fetches what ClickUp publishes for each document of spec/README.md's table, and says what it changes in C#.
#   build/update-spec.sh <file>               the diff, as markdown, goes there
#   build/update-spec.sh <file> <source>…     takes these files or addresses instead
# Records the changed public API too, so that the build that follows shows nothing but real trouble.
# On GitHub it also sets the outputs "changed" and "breaking".
set -euo pipefail
report=$(realpath -m "${1:?where the diff goes}")
shift
sources=()
for source in "$@"; do
  [[ $source == https://* ]] || source=$(realpath "$source")
  sources+=("$source")
done
cd "$(dirname "$0")/.."

compiler=(dotnet run --project build/SpecCompiler --)
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp -r spec/. "$before"

# ClickUp's pages have a form for programs under the same address with .md.
if [ ${#sources[@]} -eq 0 ]; then
  mapfile -t sources < <(sed -n 's/^| [^|]*\.json | \(https:[^ |]*\) |.*/\1/p' spec/README.md | sed '/\.\(md\|json\|yaml\)$/!s/$/.md/')
fi
update=$("${compiler[@]}" update "${sources[@]}")
printf '%s\n' "$update"

changed=true
diff --recursive --brief --exclude=README.md "$before" spec > /dev/null && changed=false
breaking=false
"${compiler[@]}" diff "$before" spec > "$report" || { [ $? -eq 1 ] && breaking=true; }

# Where only the day of the look differs, nothing does.
if [ "$changed" = false ]; then cp "$before/README.md" spec; fi
# What is new, and goes with what a correction replaces, nobody would see.
if [[ $update == *"taken away by corrections:"* ]]; then
  taken="New in the documents, and taken away by corrections:${update#*taken away by corrections:}"
  printf '\n%s\n' "${taken%%$'\n'Corrections that no longer hold:*}" >> "$report"
fi
# A correction that no longer holds stops the build, and goes first.
if [[ $update == *"Corrections that no longer hold:"* ]]; then
  printf '\n%s\n' "Corrections that no longer hold:${update#*Corrections that no longer hold:}" >> "$report"
elif [ "$changed" = true ]; then
  dotnet build src/ClickUp.Generated -t:RecordPublicApi
fi
printf 'changed=%s\nbreaking=%s\n' "$changed" "$breaking" | tee -a "${GITHUB_OUTPUT:-/dev/null}"
