namespace Build.Tests.Small;

/// <summary>
/// Small repositories in the clone, each with settings, templates and documents of its own to change: their clients are generated in one run of MSBuild,
/// by the one library and the one SpecCompiler.
/// </summary>
internal sealed class Cases(string name)
{
    private readonly List<string> _cases = [];
    private readonly Dictionary<string, string> _properties = [];
    private readonly Clone _clone = SmallClone.Instance;

    /// <summary>The path of a file or folder of a case, in the clone.</summary>
    public string this[string one, string path] => $"{name}/{one}/{path}";

    /// <summary>A case as the clone's own repository is.</summary>
    public void Add(string one, string properties = "")
    {
        _cases.Add(one);
        _properties[one] = properties;
        foreach (var file in (string[])["nswag.json", .. FilesIn("build/templates"), .. FilesIn("spec")])
        {
            var copy = _clone[this[one, file]];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(_clone[file], copy);
        }
    }

    /// <summary>Sets properties of a case for the runs that follow.</summary>
    public void Set(string one, string properties) => _properties[one] = properties;

    public void Write(string one, string path, string text) => _clone.Write(this[one, path], text);

    public string Read(string one, string path) => _clone.Read(this[one, path]);

    public void Delete(string one, string path) => File.Delete(_clone[this[one, path]]);

    /// <summary>Changes a text of a case.</summary>
    public void Edit(string one, string path, Func<string, string> edit)
    {
        var text = Read(one, path);
        var edited = edit(text);
        Assert.That(edited, Is.Not.EqualTo(text), $"{one}: {path}");
        Write(one, path, edited);
    }

    /// <summary>Generates the client of each, and tells what was done for which.</summary>
    public Func<string, BuildRun> Generate(params string[] only)
    {
        var cases = only.Length > 0 ? [.. only] : _cases;
        var tool = Clone.Escaped(_clone["build/SpecCompiler/SpecCompiler.csproj"]);
        var libraries = cases.Select(one => $"<Library Include=\"src/ClickUp.Generated/ClickUp.Generated.csproj\" AdditionalProperties=\"{Root(one)};ClientFolder={Clone.Escaped(_clone[this[one, "client/"]])};SpecCompilerProject={tool};{_properties[one]}\" />");
        using var project = _clone.Write($"{name}.proj",
            $"""
            <Project DefaultTargets="Generate">
              <ItemGroup>
                {string.Join("\n    ", libraries)}
              </ItemGroup>
              <Target Name="Generate"><MSBuild Projects="@(Library)" Targets="GenerateClient" BuildInParallel="true" ContinueOnError="ErrorAndContinue" /></Target>
            </Project>
            """);
        var run = _clone.Dotnet("msbuild", $"{name}.proj", "-m");
        return one => run.With("RepositoryRoot", _clone[this[one, ""]]);

        string Root(string one) => $"RepositoryRoot={Clone.Escaped(_clone[this[one, ""]])}";
    }

    private IEnumerable<string> FilesIn(string folder) => Directory.GetFiles(_clone[folder]).Select(file => $"{folder}/{Path.GetFileName(file)}");
}
