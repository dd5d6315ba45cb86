#!/usr/bin/env bash
# A coverage-guided fuzzer, for as long as you say:
#   tests/ClickUp.Generated.Fuzzing/run.sh models 1200      target and seconds
# Needs afl-fuzz (Debian: apt-get install afl++). Targets: models, paths, pages, yaml, overlays.
# Findings lie in artifacts/fuzzing/<target>/findings/default/crashes and hangs; one again, with its stack trace:
#   dotnet run --project tests/ClickUp.Generated.Fuzzing -- models <file>
set -euo pipefail
cd "$(dirname "$0")/../.."

target=${1:?Which target?}
seconds=${2:-1200}
here=tests/ClickUp.Generated.Fuzzing
work=$PWD/artifacts/fuzzing/$target

rm -rf "$work"
mkdir -p "$work"
dotnet tool restore
dotnet build "$here" --configuration Release --output "$work/program"

# The readers, and what they stand on, count the branches that an input takes. The program itself must not: it starts before anybody counts.
case $target in
  models)
    dotnet sharpfuzz "$work/program/ClickUp.Generated.Fuzzing.dll" ClickUp.Generated
    dotnet sharpfuzz "$work/program/Newtonsoft.Json.dll" Newtonsoft.Json.Json Newtonsoft.Json.Utilities
    ;;
  yaml) dotnet sharpfuzz "$work/program/YamlDotNet.dll" && dotnet sharpfuzz "$work/program/SpecCompiler.dll" ;;
  *) dotnet sharpfuzz "$work/program/SpecCompiler.dll" ;;
esac

# The core pattern and the frequency of the processor are the machine's own affair, and other work may share it.
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
export DOTNET_TieredPGO=0
dictionary=()
if [ -f "$here/seeds/$target.dict" ]; then dictionary=(-x "$here/seeds/$target.dict"); fi
afl-fuzz -i "$here/seeds/$target" -o "$work/findings" -V "$seconds" -t 10000 -m none "${dictionary[@]}" -- \
  dotnet "$work/program/ClickUp.Generated.Fuzzing.dll" "$target" > "$work/log.txt" 2>&1 || { tail -n 20 "$work/log.txt" >&2; exit 1; }

grep -E 'run_time|execs_done|execs_per_sec|corpus_count|bitmap_cvg|saved_crashes|saved_hangs' "$work/findings/default/fuzzer_stats"
