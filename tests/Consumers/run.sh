#!/usr/bin/env bash
# Programs that use the packages as users would, restored from the folder artifacts/packages. Where that has none, they are packed first;
# where it has some, they are taken as they are: after a change, pack again (build/pack-twice.sh).
#   tests/Consumers/run.sh               all of them
#   tests/Consumers/run.sh Aot Trimmed   some of them
# Each ends with a line "consumer <name>: passed (…)" or "consumer <name>: failed"; their output stands in artifacts/consumers.
# Aot needs clang or gcc, and zlib; NetFramework needs Mono, except on Windows: root on Debian gets what is missing.
set -uo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && { pwd -W 2> /dev/null || pwd; }) # on Windows, as dotnet writes it
out=$root/artifacts/consumers
status=0

# A place of their own for restored packages: what an earlier run restored under the same version is not what was packed now.
export NUGET_PACKAGES=$out/nuget
mkdir -p "$out"
rm -rf "$NUGET_PACKAGES"/clickup.generated* "$out"/*.log

need() { # command, packages of Debian
  command -v "$1" > /dev/null && return
  echo "$1 is missing: apt-get install ${*:2}" >&2
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq && apt-get install -qq -y --no-install-recommends "${@:2}" > /dev/null
  fi
}

packages=("$root"/artifacts/packages/ClickUp.Generated.[0-9]*.nupkg)
if [ ! -e "${packages[0]}" ]; then
  echo 'No packages in artifacts/packages: they are packed first.'
  (cd "$root" && CI=true dotnet pack --configuration Release --output artifacts/packages -nodeReuse:false) > "$out/pack.log" ||
    { cat "$out/pack.log"; echo 'The packages could not be made: see above.' >&2; exit 1; }
fi

build() { dotnet build "$1" --configuration Release -nodeReuse:false -p:UseSharedCompilation=false; }

# The embedded ClickUp of the programs that do not bring it along: in a process of its own, until its input ends.
with_server() { # command, which gets the address
  local address server
  coproc server { exec dotnet "$out/Console/bin/Console/release/Console.dll" serve; }
  read -r -t 60 -u "${server[0]}" address || return 1
  "$@" "$address"
  local result=$?
  eval "exec ${server[1]}>&-"
  wait "$server_PID"
  return $result
}

Console() { build Console && "$out/Console/bin/Console/release/Console"; }

Library() { build Library; }

ReadMe() { build ReadMe && "$out/ReadMe/bin/ReadMe/release/ReadMe"; }

NetFramework() {
  local run=()
  if [ "${OS:-}" != Windows_NT ]; then run=(mono) && need mono mono-runtime mono-devel; fi
  build NetFramework && with_server "${run[@]}" "$out/NetFramework/bin/NetFramework/release/NetFramework.exe"
}

publish() { # folder, more arguments
  dotnet publish Native --configuration Release --use-current-runtime --output "$out/$1/published" -nodeReuse:false -p:ArtifactsPath="$out/$1" "${@:2}" &&
    with_server "$out/$1/published/Native" &&
    find "$out/$1/published" -type f ! -name '*.pdb' ! -name '*.dbg' -exec cat {} + | wc -c > "$out/$1/size"
}

Aot() {
  command -v clang > /dev/null || need gcc clang zlib1g-dev
  publish Aot
}

Trimmed() { publish Trimmed -p:PublishTrimmed=true; }

# Console comes first: it is the server of others.
for name in ${*:-Console Library ReadMe NetFramework Aot Trimmed}; do
  started=$SECONDS
  if $name > "$out/$name.log" 2>&1; then
    size=$([ -f "$out/$name/size" ] && printf '%s bytes, ' $(cat "$out/$name/size"))
    echo "consumer $name: passed (${size}$((SECONDS - started)) s): $(tail -n 1 "$out/$name.log")"
  else
    cat "$out/$name.log"
    echo "consumer $name: failed"
    status=1
  fi
done
exit $status
