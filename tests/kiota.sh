#!/usr/bin/env bash
# Whether another generator makes a client of the OpenAPI document that SpecCompiler writes, and whether it compiles: Kiota's, in C#.
#   tests/kiota.sh      by hand; ends with a line that says what came out
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path "$work/tool" > /dev/null
dotnet run --project "$root/build/SpecCompiler" -- compile --openapi "$work/clickup.json" "$root/spec"
cd "$work"
DOTNET_ROLL_FORWARD=Major tool/kiota generate -l CSharp -d clickup.json -c ClickUpApi -n Example.ClickUp -o client > kiota.log 2>&1 ||
  { cat kiota.log; exit 1; }

# Kiota's bundle is not to be had everywhere; these are its parts.
cat > client.csproj << 'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Kiota.Abstractions" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Form" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Multipart" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Text" Version="2.1.6" />
    <PackageReference Include="Std.UriTemplate" Version="2.0.13" />
  </ItemGroup>
</Project>
END
dotnet build client.csproj > build.log 2>&1 || { grep -E 'error' build.log | sort -u | head -20; exit 1; }
echo "kiota: passed ($(find client -name '*.cs' | wc -l) files, $(grep -rl IComposedTypeWrapper client | wc -l) of them with composed types)"
