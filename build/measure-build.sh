#!/usr/bin/env bash
# What generation costs a build of the library, as ratios to the same project with the generated file checked in; what a build
# with nothing changed runs; how long the generated code is and how large the assembly.
#   build/measure-build.sh [document ...]     spec/ comes first; each document after it is built instead of spec/
# ROUNDS=5 measures oftener. Processor seconds are what counts on a machine that does other things too: nothing here outlives its
# build, so that all of them are counted. Works on copies in a folder of its own, and removes it.
set -euo pipefail
documents=()
for document in "$@"; do documents+=("$(realpath "$document")"); done
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
library=src/ClickUp.Generated
generated=$library/obj/Release/client/ClickUpClient.g.cs
changed=$library/ClickUpClient.cs
rounds=${ROUNDS:-3}
export MSBUILDDISABLENODEREUSE=1

# Adds wall and processor seconds of one build to a file.
build() { # copy, file of times, further arguments
  local copy=$1 times=$2
  shift 2
  ( cd "$work/$copy" && TIMEFORMAT='%R %U %S'
    { time dotnet build "$library" --no-restore -c Release -v q -nologo -p:UseSharedCompilation=false "$@" > "$work/log" 2>&1; } 2> "$work/time" ) ||
    { cat "$work/log"; exit 1; }
  awk '{ print $1, $2 + $3 }' "$work/time" >> "$times"
}

# The median of a column of a file.
median() { sort -n -k "$2,$2" "$1" | awk -v column="$2" '{ value[NR] = $column } END { print value[int((NR + 1) / 2)] }'; }

ratio() { # what, times of the generated, times of the checked in
  awk -v what="$1" -v a="$(median "$2" 2)" -v b="$(median "$3" 2)" -v c="$(median "$2" 1)" -v d="$(median "$3" 1)" \
    'BEGIN { printf "  %-22s %.2f x the processor time (%.1f s : %.1f s), %.2f x the time (%.1f s : %.1f s)\n", what, a / b, a, b, c / d, c, d }'
}

products() { # copy
  find "$work/$1" \( -path '*/bin/*' -o -path '*/obj/Release/*' -o -path '*/obj/Debug/*' \) -type f -delete
}

# Packages; and the copy without generation gets the file that the other one has generated.
prepare() { # copy
  if [ "$1" = without ]; then
    cp "$work/with/$generated" "$work/without/$library/"
    sed -i -e '/GenerateClient.targets/d' -e '/NSwag.MSBuild/d' "$work/without/$library/ClickUp.Generated.csproj"
    # What is written by hand for a class that these documents do not have.
    for partial in "$work/without/$library"/Operations/*.cs; do
      grep -q "partial class $(basename "$partial" .cs) :" "$work/with/$generated" || rm "$partial"
    done
  fi
  (cd "$work/$1" && dotnet restore "$library" > /dev/null)
}

measure() { # name, further arguments
  local name=$1
  shift
  rm -rf "$work/with" "$work/without" "$work"/*.times
  for copy in with without; do
    mkdir "$work/$copy"
    git ls-files -z --cached --others --exclude-standard | xargs -0 tar -cf - | tar -xf - -C "$work/$copy"
  done

  for ((round = 0; round < rounds; round++)); do
    for copy in with without; do
      [ $round -gt 0 ] || prepare $copy
      products $copy
      build $copy "$work/first.$copy.times" "$@"
      echo "// $round" >> "$work/$copy/$changed"
      build $copy "$work/incremental.$copy.times" "$@"
      build $copy "$work/second.$copy.times" "-bl:$work/second.$copy.binlog" "$@"
    done
  done

  echo "$name"
  ratio 'first build' "$work/first.with.times" "$work/first.without.times"
  ratio 'one line changed' "$work/incremental.with.times" "$work/incremental.without.times"
  ratio 'nothing changed' "$work/second.with.times" "$work/second.without.times"
  (cd "$work" && dotnet msbuild second.with.binlog -noconsolelogger "-fileLoggerParameters:LogFile=$work/second.log;Verbosity=detailed;PerformanceSummary" > /dev/null)
  echo "  a build with nothing changed runs: Exec $(tasks Exec), Csc $(tasks Csc) times; the slowest targets and tasks by milliseconds: $(slowest)"
  echo "  generated lines: $(wc -l < "$work/with/$generated")"
  for framework in net10.0 netstandard2.0; do
    echo "  Release assembly, $framework: $(stat -c %s "$work/with/$library/bin/Release/$framework/ClickUp.Generated.dll") bytes"
  done
}

# How often a task ran, and what took longest, from the binary log.
tasks() { grep -c "^ *\([0-9]*>\)\?Task \"$1\"" "$work/second.log" || true; }

slowest() { sed -n 's/^ *\([0-9]\+\) ms  \([A-Za-z]\+\) .*[0-9] calls$/\1 \2/p' "$work/second.log" | sort -rn | awk 'NR <= 12 { printf "%s%s %s", separator, $2, $1; separator = ", " }'; }

measure spec/
for document in "${documents[@]}"; do
  measure "$(basename "$document")" "-p:ClickUpSpec=$document"
done
