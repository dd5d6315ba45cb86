#!/usr/bin/env bash
# A package of your own, from ClickUp documents of your own, by the same pipeline; it can be used beside ClickUp.Generated.
#   build/pack-own.sh <documents> <PackageId> <Namespace> [-p:Version=1.2.3 -p:Authors=… …]
# <documents> is a file or folder: JSON, YAML or ClickUp's .md pages, and overlays with corrections of your own.
# The package has the whole client under <Namespace>; it ends up in artifacts/own.
# Ends with 0: packed; 1: the documents do not build; 2: bad arguments.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
packages=$root/artifacts/own

refuse() { echo "pack-own: error: $1" >&2; exit 2; }

[ $# -ge 3 ] || refuse 'expected <documents> <PackageId> <Namespace>, then what else dotnet pack shall know.'
documents=$1 id=$2 namespace=$3
shift 3

[ -e "$documents" ] || refuse "'$documents' is neither a file nor a folder."
documents=$(cd "$(dirname "$documents")" && pwd)/$(basename "$documents")
[[ $id =~ ^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*$ && ${#id} -le 100 ]] ||
  refuse "'$id' is no package id: letters, digits and underscores, parted by single dots or hyphens, 100 at most."
[[ $namespace =~ ^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$ ]] ||
  refuse "'$namespace' is no namespace: names of letters, digits and underscores, parted by dots."
for name in "$id" "$namespace"; do
  [[ $(tr '[:upper:]' '[:lower:]' <<< "$name.") != clickup.generated.* ]] ||
    refuse "'$name' belongs to the packages of this repository: choose another name."
done
# Inside of Acme.Task, Task would be that namespace, and no longer the class.
keywords='abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum
  event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new
  null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
  string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while'
for name in ${namespace//./ }; do
  ! grep -qwF -- "$name" <(echo "$keywords System Newtonsoft") "$root/build/SpecCompiler/Names/Reserved.txt" ||
    refuse "'$name' in '$namespace' means something else to the client's code: choose another namespace."
done

# The pipeline once more, in a folder of its own, with the library under its new name.
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
tar -C "$root" --exclude=./.git --exclude=./artifacts --exclude=./tests --exclude=bin --exclude=obj -cf - . | tar -C "$house" -xf -
project=$house/src/$id
mv "$house/src/ClickUp.Generated" "$project"
mv "$project/ClickUp.Generated.csproj" "$project/$id.csproj"
replace() { sed "$1" "$2" > "$2.new" && mv "$2.new" "$2"; }
find "$project" "$house/nswag.json" -name '*.cs' -o -name nswag.json | while read -r file; do
  replace "s/ClickUp\.Generated/$namespace/g" "$file"
done
replace '/InternalsVisibleTo/d; s|<Description>.*|<Description>A client for the ClickUp API, generated from OpenAPI documents.</Description>|' "$project/$id.csproj"
printf '# %s\n\nA .NET client for the ClickUp API, generated from OpenAPI documents: `%s.ClickUpClient`.\n' "$id" "$namespace" > "$project/README.md"

# By the environment, which has no separators that a path could contain. All sources go into the symbols: no repository has them.
ClickUpSpec=$documents PackageOutputPath=$packages dotnet pack "$project" --configuration Release \
  -p:EmbedAllSources=true "-p:PathMap=$house/=/_/" -p:PackageReleaseNotes="Generated from documents of its own." "$@" || exit 1
echo "Packed into $packages"
