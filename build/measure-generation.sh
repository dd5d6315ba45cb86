#!/usr/bin/env bash
# What SpecCompiler adds to NSwag, as a build runs them: compile, NSwag, check, each a process, against NSwag alone; of spec/, with all words.
#   build/measure-generation.sh [rounds]     15 rounds by default, one after the other in turn; the least and the middle of each
# Build first (dotnet build src/ClickUp.Generated). Works in a folder of its own, and removes it.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-15}
work=$(mktemp -d -p .)
trap 'rm -rf "$work"' EXIT

# As in SpecCompiler.targets.
export $(sed -n 's|.*<ToolEnvironment>\(.*\)</ToolEnvironment>.*|\1|p' build/SpecCompiler.targets | tr ';' ' ')
compiler=build/SpecCompiler/bin/Debug/net10.0/SpecCompiler.dll
nswag=$(ls -d "${NUGET_PACKAGES:-$HOME/.nuget/packages}/nswag.msbuild/$(sed -n 's/.*"NSwag.MSBuild" Version="\([^"]*\)".*/\1/p' Directory.Packages.props)/tools/Net100")

timed() { # name, command
  local name=$1 TIMEFORMAT='%R %U %S'
  shift
  { time "$@" > "$work/log" 2>&1; } 2> "$work/time" || { cat "$work/log"; exit 1; }
  awk '{ print $1, $2 + $3 }' "$work/time" >> "$work/$name.times"
}

for ((round = 0; round < rounds; round++)); do
  timed compile dotnet $compiler compile --output "$work/clickup.json" --spec-folder spec
  timed nswag dotnet --roll-forward Major "$nswag/dotnet-nswag.dll" run nswag.json "/variables:Document=$work/clickup.json,Output=$work/new.cs"
  timed check dotnet $compiler check --document "$work/clickup.json" --code "$work/new.cs" --output "$work/client.cs" --templates build/templates/ --nswag "$nswag"
done

for column in 1 2; do
  for name in compile nswag check; do sort -n -k $column,$column "$work/$name.times" | awk -v column=$column -v name=$name '{ value[NR] = $column } END { print name, value[1], value[int((NR + 1) / 2)] }'; done |
    awk -v what="$([ $column = 1 ] && echo 'time' || echo 'processor time')" '{ least[$1] = $2; middle[$1] = $3 } END {
      printf "%-15s %.2f x NSwag alone (middle %.2f): compile %.2f s, NSwag %.2f s, check %.2f s\n", what, (least["compile"] + least["nswag"] + least["check"]) / least["nswag"],
        (middle["compile"] + middle["nswag"] + middle["check"]) / middle["nswag"], least["compile"], least["nswag"], least["check"] }'
done
