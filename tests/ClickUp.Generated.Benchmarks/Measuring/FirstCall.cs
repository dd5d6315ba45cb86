using System.Diagnostics;
using System.Globalization;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>The first call in a fresh process, where the code is compiled; the HttpClient has been used once before.</summary>
/// <remarks>What is generated has all operations: it is in a program of its own, which is built for this.</remarks>
internal static partial class FirstCall
{
    /// <summary>The verb that makes one call and prints its microseconds.</summary>
    public const string Verb = "first-call";

    private const int Rounds = 15;
    private static readonly string[] OfAllOperations = ["NSwagNewtonsoft", "NSwagSystemText", "ClickUpGenerated"];
    private static readonly string[] Names = ["NSwagNewtonsoft", "NSwagSystemText", "HandWritten", "ClickUpGenerated", "Refit", "Flurl", "Kiota", "RestSharp"];

    /// <summary>Against stock NSwag, in turns.</summary>
    public static IReadOnlyList<Result> Measure()
    {
        var program = BuildWholeApi();
        var times = Names.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Names.Length; i++)
            {
                using var child = OfAllOperations.Contains(Names[i]) ? Child.Start(program, [Names[i]]) : Child.Start(Verb, Names[i]);
                times[i][round] = double.Parse(child.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
                child.WaitForExit();
            }
        }

        return [.. Names.Select((name, i) => new Result(
            AllPeers.Create(name, CannedHandler.TrackTime).Name,
            Math.Round(Interleaved.Median(times[i].Zip(times[0], static (mine, first) => mine / first)), 3),
            null,
            null))];
    }

    // Beside this project, wherever this program was built to.
    public static FileInfo BuildWholeApi()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WholeApi", "WholeApi.csproj")))
            folder = folder.Parent;
        var project = Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Start this from the repository: it builds WholeApi."), "WholeApi");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "-v", "q", "-nologo", "-p:PublicApiListing=false"]))!;
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("WholeApi was not built: see above.");
        return new FileInfo(Path.Combine(project, "bin", "Release", "net10.0", "WholeApi.dll"));
    }
}
