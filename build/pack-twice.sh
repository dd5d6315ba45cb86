#!/usr/bin/env bash
# Packs what stands here in two folders of different names and compares every file of the packages, byte for byte.
#   build/pack-twice.sh              the packages of the first folder end up in artifacts/packages
#   build/pack-twice.sh -p:X=Y       whatever follows goes to the second pack only: is it allowed to matter?
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Locked packages, and paths in the assemblies that say nothing of this machine.
export CI=true

pack() { # folder, more arguments
  local started=$SECONDS
  mkdir -p "$1/unpacked"
  build/clone.sh "$1/clone"
  (cd "$1/clone" && dotnet pack --configuration Release --output ../packages -nodeReuse:false "${@:2}") > "$1/log" || { cat "$1/log"; exit 1; }
  echo "from clone to packages: $((SECONDS - started)) s"
  for package in "$1"/packages/*; do unzip -q "$package" -d "$1/unpacked/${package##*/}"; done
}

# Both at once: each has long stretches for one core alone. Analyzers have had their say in the first.
pack "$work/one" & one=$!
pack "$work/another one/deeper" -p:RunAnalyzersDuringBuild=false "$@" & another=$!
failed=0
wait $one || failed=1
wait $another || failed=1
[ $failed = 0 ] || exit 1

if ! diff --recursive --brief "$work/one/unpacked" "$work/another one/deeper/unpacked"; then
  echo 'Packed twice, these files differ: the build is not deterministic.'
  exit 1
fi

rm -rf artifacts/packages
mkdir -p artifacts
mv "$work/one/packages" artifacts/packages
cd "$work/one/unpacked"
find . -name '*.dll' -o -name '*.pdb' | sort | xargs sha256sum
