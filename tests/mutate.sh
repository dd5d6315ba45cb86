#!/usr/bin/env bash
# Tries whether the tests notice a mistake: Stryker.NET puts mutants into the code, one at a time, and runs the tests that reach it.
#   tests/mutate.sh tests/SpecCompiler.Tests [-m 'Rules/Ids.cs' ...]     whatever follows goes to Stryker
# Writes the survivors to artifacts/mutants/<project>.txt and ends with the score: mutants noticed, of those that compile.
# Stryker's runner keeps one process for many mutants. What runs once in a process, as the initialisers of static fields, it leaves
# undecided: these mutants are tried here, each in a process of its own.
set -euo pipefail
tests=$(realpath "$1")
cd "$(dirname "$0")"
project=$(basename "$tests")
shift
command -v jq > /dev/null || { apt-get update -qq && apt-get install -qq -y --no-install-recommends jq > /dev/null; }
out=$PWD/../artifacts/mutants
mkdir -p "$out"

export MutationTesting=true
# Code that is compiled once more while it runs gains nothing here.
export DOTNET_TieredPGO=0
export TESTINGPLATFORM_VSTESTBRIDGE_RUNSETTINGS_FILE=$PWD/mutation.runsettings
(cd "$tests" && dotnet tool restore > /dev/null && dotnet stryker --output "$out/$project" --break-at 0 "$@")
report=$out/$project/reports/mutation-report.json

mutants() { # condition: what there is to know of each, in one line
  jq -r ".files | to_entries[] | .key as \$file | .value.mutants[] | select($1) |
    [.id, \$file, .location.start.line, .mutatorName, (.replacement // \"\" | gsub(\"\\\\s+\"; \" \") | .[0:160])] | @tsv" "$report"
}

# Whether all tests pass with a mutant, in a process of its own.
survives() {
  STRYKER_MUTANT_ID_CONTROL_VAR=MUTANT MUTANT=$1 timeout 60 "$program" > /dev/null 2>&1
}
program=$tests/bin/Debug/net10.0/$project
export program
export -f survives
survives -1 || { echo "The tests fail without a mutant: see $program" >&2; exit 1; }
# Stryker tells what it could not test to the end as pending.
mutants '.status == "Pending"' > "$out/$project.alone.tsv"
cut -f 1 "$out/$project.alone.tsv" | xargs -P "$(nproc)" -I {} bash -c 'survives {} && echo {} || true' | sort > "$out/$project.survived"

{
  mutants '.status == "Survived"'
  mutants '.status == "NoCoverage"' | sed 's/$/\t(no test comes here)/'
  awk -F '\t' 'NR == FNR { survived[$1]; next } $1 in survived' "$out/$project.survived" "$out/$project.alone.tsv"
} | sort -t "$(printf '\t')" -k 2,2 -k 3,3n > "$out/$project.txt"

all=$(mutants '.status | IN("Killed", "Timeout", "Survived", "NoCoverage", "Pending")' | wc -l)
survived=$(wc -l < "$out/$project.txt")
awk -v all="$all" -v survived="$survived" -v file="artifacts/mutants/$project.txt" \
  'BEGIN { printf "%d of %d mutants noticed: %.1f %%; the others are in %s\n", all - survived, all, 100 * (all - survived) / all, file }'
