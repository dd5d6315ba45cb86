#!/usr/bin/env bash
# Packs what stands here in two folders of different names and compares every file of the packages, byte for byte.
#   build/pack-twice.sh              the packages of the first folder end up in artifacts/packages
#   build/pack-twice.sh -p:X=Y       whatever follows goes to the second pack only: is it allowed to matter?
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The last commit or, where files differ from it, a commit that no branch gets: both folders clone the same one.
commit=$(git rev-parse HEAD)
if [ -n "$(git status --porcelain)" ]; then
  commit=$(
    export GIT_INDEX_FILE=$work/index GIT_AUTHOR_NAME=build GIT_AUTHOR_EMAIL=build@localhost GIT_COMMITTER_NAME=build GIT_COMMITTER_EMAIL=build@localhost
    git add --all
    git commit-tree "$(git write-tree)" -p HEAD -m 'As it stands'
  )
fi

# Locked packages, and paths in the assemblies that say nothing of this machine.
export CI=true

pack() { # folder, more arguments
  local started=$SECONDS
  git clone --quiet --no-checkout --shared "$root" "$1/clone"
  git -C "$1/clone" checkout --quiet --detach "$commit"
  (cd "$1/clone" && dotnet pack --configuration Release --output ../packages -nodeReuse:false "${@:2}") > "$work/log" || { cat "$work/log"; exit 1; }
  echo "from clone to packages: $((SECONDS - started)) s"
  for package in "$1"/packages/*; do unzip -q "$package" -d "$1/unpacked/${package##*/}"; done
}

mkdir -p "$work/one/unpacked" "$work/another one/deeper/unpacked"
pack "$work/one"
pack "$work/another one/deeper" "$@"

if ! diff --recursive --brief "$work/one/unpacked" "$work/another one/deeper/unpacked"; then
  echo 'Packed twice, these files differ: the build is not deterministic.'
  exit 1
fi

rm -rf artifacts/packages
mkdir -p artifacts
mv "$work/one/packages" artifacts/packages
cd "$work/one/unpacked"
find . -name '*.dll' -o -name '*.pdb' | sort | xargs sha256sum
