#!/usr/bin/env bash
# Are there known vulnerabilities in any package that we use, ours or theirs? A canary with a known one shows that the audit
# can fail: where even that is not found, the package source has no data, and nothing has been checked.
# Ends with 0: none found; 1: some found; 2: not checkable here.
set -euo pipefail
cd "$(dirname "$0")/.."

canary=$(mktemp -d)
trap 'rm -rf "$canary"' EXIT
cat > "$canary/canary.csproj" <<'CANARY'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <!-- GHSA-5crp-9r3c-p9vr: deep nesting exhausts the stack before 13.0.1. -->
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
CANARY

flagged() { dotnet list "$1" package --vulnerable --include-transitive 2>&1 | tee /dev/stderr | grep -q 'has the following vulnerable packages'; }

if ! dotnet restore "$canary" > /dev/null || ! flagged "$canary"; then
  echo 'Not checkable: the canary, which is vulnerable, was not flagged. The package source here has no such data.'
  exit 2
fi

dotnet restore ClickUp.Generated.sln > /dev/null
if flagged ClickUp.Generated.sln; then
  echo 'Vulnerable packages are in use: raise their versions in Directory.Packages.props.'
  exit 1
fi
echo 'No known vulnerability in any package, and the canary was flagged.'
