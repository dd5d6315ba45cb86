#!/usr/bin/env bash
# Clones what stands here, committed or not, into a new folder.
#   build/clone.sh <folder>
set -euo pipefail
folder=$(realpath -m "$1")
cd "$(dirname "$0")/.."

# The last commit or, where files differ from it, a commit that no branch gets.
commit=$(git rev-parse HEAD)
if [ -n "$(git status --porcelain)" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  commit=$(
    export GIT_INDEX_FILE=$work/index GIT_AUTHOR_NAME=build GIT_AUTHOR_EMAIL=build@localhost GIT_COMMITTER_NAME=build GIT_COMMITTER_EMAIL=build@localhost
    git add --all
    git commit-tree "$(git write-tree)" -p HEAD -m 'As it stands'
  )
fi

git clone --quiet --no-checkout --shared "$PWD" "$folder"
git -C "$folder" checkout --quiet --detach "$commit"
