#!/usr/bin/env bash
# Tries whether the tests notice a mistake: Stryker.NET puts mutants into the code, one at a time, and runs the tests that reach it.
#   tests/mutate.sh SpecCompiler [-m 'Rules/Ids.cs' ...]     SpecCompiler's rules and names; whatever follows goes to Stryker
#   tests/mutate.sh ClickUp.Generated                        the library's handwritten code, by its own tests and by those of all shapes
# Writes what no test noticed to artifacts/mutants/<project>.txt, and ends with the score: mutants noticed, of those that compile.
# Stryker's runner keeps one process for many mutants. What runs once in a process, as the initialisers of static fields, it leaves
# pending: these mutants are tried here, each in a process of its own.
set -euo pipefail
cd "$(dirname "$0")"
project=$1
shift
command -v jq > /dev/null || { apt-get update -qq && apt-get install -qq -y --no-install-recommends jq > /dev/null; }
out=$PWD/../artifacts/mutants
mkdir -p "$out"
dotnet tool restore > /dev/null

export MutationTesting=true
# Code that is compiled once more while it runs gains nothing here.
export DOTNET_TieredPGO=0
export TESTINGPLATFORM_VSTESTBRIDGE_RUNSETTINGS_FILE=$PWD/mutation.runsettings

# Whether all tests pass with a mutant, in a process of its own.
survives() { STRYKER_MUTANT_ID_CONTROL_VAR=MUTANT MUTANT=$1 timeout 60 "$program" > /dev/null 2>&1; }
export -f survives

# Lines of file, place, kind and text of the mutants that meet a condition; the first column is the number.
mutants() { # report, condition
  jq -r ".files | to_entries[] | (.key | sub(\".*/(src|build)/\"; \"\")) as \$file | .value.mutants[] | select($2) |
    [.id, \$file, .location.start.line, .location.start.column, .location.end.line, .location.end.column, .mutatorName,
      (.replacement // \"\" | gsub(\"\\\\s+\"; \" \") | .[0:200])] | @tsv" "$1"
}

try() { # test project, Stryker's arguments
  local tests=$1 bin=$1/bin/Debug/net10.0 report=$out/$1/reports/mutation-report.json
  shift
  rm -rf "${out:?}/$tests"
  mkdir -p "$out/$tests"
  rm -f "$bin/$project.dll.stryker-unchanged"
  # Stryker puts the assembly with all mutants back when it ends: kept for those in processes of their own.
  (until cmp -s "$bin/$project.dll.stryker-unchanged" "$bin/$project.dll"; [ $? -eq 1 ]; do sleep 1; done; cp "$bin/$project.dll" "$out/$tests/") &
  local keeper=$!
  trap "kill $keeper 2> /dev/null || true" EXIT
  (cd "$tests" && dotnet stryker -f "../$project.Tests/stryker-config.json" --output "$out/$tests" --break-at 0 "$@")
  kill "$keeper" 2> /dev/null || true
  [ -e "$out/$tests/$project.dll" ] || { echo "Stryker ended before it had put mutants into $project.dll: see its output above." >&2; exit 1; }

  export program=$PWD/$bin/$tests
  cp "$out/$tests/$project.dll" "$bin/"
  survives -1 || { echo "The tests fail without a mutant: see $program" >&2; exit 1; }
  mutants "$report" '.status == "Pending"' > "$out/$tests/alone.tsv"
  cut -f 1 "$out/$tests/alone.tsv" | xargs -P "$(nproc)" -I {} bash -c 'survives {} && echo {} || true' > "$out/$tests/survived"
  cp "$bin/$project.dll.stryker-unchanged" "$bin/$project.dll"

  mutants "$report" '.status | IN("Killed", "Timeout", "Survived", "NoCoverage", "Pending")' | cut -f 2- | sort > "$out/$tests/all.tsv"
  {
    mutants "$report" '.status | IN("Survived", "NoCoverage")'
    awk -F '\t' 'NR == FNR { survived[$1]; next } $1 in survived' "$out/$tests/survived" "$out/$tests/alone.tsv"
  } | cut -f 2- | sort > "$out/$tests/left.tsv"
}

try "$project.Tests" "$@"
cp "$out/$project.Tests/left.tsv" "$out/$project.txt"
if [ "$project" = ClickUp.Generated ]; then
  # The same library with the client of other documents: what is left is what neither notices.
  ClickUpSpec=$PWD/ClickUp.Generated.Shapes.Tests/shapes.yaml try ClickUp.Generated.Shapes.Tests "$@"
  comm -12 "$out/ClickUp.Generated.Tests/left.tsv" <(sort "$out/ClickUp.Generated.Shapes.Tests/left.tsv" <(comm -23 "$out/ClickUp.Generated.Tests/all.tsv" "$out/ClickUp.Generated.Shapes.Tests/all.tsv")) > "$out/$project.txt"
fi

all=$(wc -l < "$out/$project.Tests/all.tsv")
left=$(wc -l < "$out/$project.txt")
awk -v all="$all" -v left="$left" -v file="artifacts/mutants/$project.txt" \
  'BEGIN { printf "%d of %d mutants noticed: %.1f %%; the others are in %s\n", all - left, all, 100 * (all - left) / all, file }'
