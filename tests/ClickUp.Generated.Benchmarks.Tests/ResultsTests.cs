using System.Globalization;
using ClickUp.Generated.Benchmarks.Measuring;

namespace ClickUp.Generated.Benchmarks.Tests;

/// <summary>README and its chart show what was measured.</summary>
public sealed class ResultsTests
{
    private static readonly Comparison Measured = Comparison.FromJson(Read("comparison.json"));

    [Test]
    public void Chart_IsDrawnFromTheResults() => Assert.That(Read("comparison.svg"), Is.EqualTo(Chart.Draw(Measured)));

    [TestCase("ClickUp.Generated", "ClickUp.Generated")]
    [TestCase("with a `TokenProvider`", "ClickUp.Generated, TokenProvider")]
    [TestCase("with a `RateLimitHandler`", "ClickUp.Generated, RateLimitHandler")]
    [TestCase("Refit 16", "Refit")]
    [TestCase("NSwag's own templates, Newtonsoft.Json", "NSwag, Newtonsoft.Json")]
    [TestCase("NSwag's own templates, System.Text.Json", "NSwag, System.Text.Json")]
    [TestCase("Flurl", "Flurl")]
    [TestCase("Kiota's runtime", "Kiota")]
    [TestCase("RestSharp", "RestSharp")]
    public void ReadMe_HasTheRatiosOfEachPeer(string row, string peer)
    {
        var call = Measured.TrackTime.Single(result => result.Name == peer);
        var socket = Measured.Sockets["64"].SingleOrDefault(result => result.Name == peer);

        Assert.That(Read("README.md"), Does.Contain($"\n| {row} | {Ratios(call)} | {(socket is null ? "| |" : Ratios(socket) + " |")}\n"));
    }

    [Test]
    public void ReadMe_HasTheRatiosOfAHundredTasksAndOfTheFirstCall()
    {
        var text = Read("README.md").ReplaceLineEndings(" ");

        Assert.That(text, Does.Contain($"is read in {Of(Tasks("ClickUp.Generated").Time)} the time with {Of(Tasks("ClickUp.Generated").Allocated)} the bytes"));
        Assert.That(text, Does.Contain($"takes {Of(Tasks("NSwag, Newtonsoft.Json").Time)} and {Of(Tasks("NSwag, Newtonsoft.Json").Allocated)}"));
        Assert.That(text, Does.Contain($"process takes {Of(Measured.FirstCall.Single(result => result.Name == "ClickUp.Generated").Time)} the time"));
    }

    private static Result Tasks(string reader) => Measured.Tasks.Single(result => result.Name == reader);

    private static string Ratios(Result result) => $"{Of(result.Time)} | {Of(result.Allocated)}";

    private static string Of(double? ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}×");

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "shown", file)).ReplaceLineEndings("\n");
}
