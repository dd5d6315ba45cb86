#!/usr/bin/env bash
# The whole build, from the clone to the packages: the same for a person, a pull request and a release.
#   build/ci.sh            packages end up in artifacts/packages, OpenAPI documents in artifacts/openapi
#   build/ci.sh -p:X=Y     whatever follows goes to restore, build and pack
set -euo pipefail
cd "$(dirname "$0")/.."

# Locked packages, and paths in the assemblies that say nothing of this machine.
export CI=true

packages=artifacts/packages
openapi=artifacts/openapi
rm -rf "$packages" "$openapi"

dotnet restore "$@"
dotnet build --no-restore --configuration Release "$@"
dotnet test --no-build --configuration Release
dotnet pack --no-build --configuration Release --output "$packages" "$@"

# The API for other programs: docs/openapi.md.
for flavour in '' judging; do
  dotnet run --no-build --configuration Release --project build/SpecCompiler -- compile --openapi "$openapi/clickup${flavour:+.$flavour}.json" ${flavour:+--$flavour} spec
done

ls -l "$packages" "$openapi"
