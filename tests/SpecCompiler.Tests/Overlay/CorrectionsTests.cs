using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Overlay;

/// <summary>The corrections of <c>spec/</c>: each says how it is known, and each changes something.</summary>
public class CorrectionsTests
{
    private static readonly string[] Grades = ["D", "S", "R", "C", "?"];

    private static IReadOnlyList<OverlayAction> Actions { get; } = OverlayFile.Load(SourceFile.At(Path.Combine(Sample.Repository, "spec", "corrections.overlay.json")));

    [Test]
    public void Correction_SaysHowItIsKnown() =>
        Assert.That(Actions.Where(action => !Grades.Contains((string?)action.Source["x-grade"])).Select(action => action.Index), Is.Empty);

    [Test]
    public void Corrections_RestOnEvidence_NotOnGuesses()
    {
        var known = Actions.GroupBy(action => (string)action.Source["x-grade"]!).ToDictionary(grade => grade.Key, grade => grade.Count());

        TestContext.Out.WriteLine(string.Join(", ", Grades.Select(grade => $"{grade} {known.GetValueOrDefault(grade)}")));
        Assert.That(known.GetValueOrDefault("?"), Is.LessThanOrEqualTo(1));
        Assert.That(known["C"] * 2, Is.LessThan(Actions.Count));
    }

    [Test]
    public void Correction_NamesNothingOfCSharp()
    {
        var marks = Actions.Select(action => action.Update).OfType<JContainer>().SelectMany(update => update.DescendantsAndSelf().OfType<JProperty>())
            .Where(member => member.Name.StartsWith("x-", StringComparison.Ordinal));

        Assert.That(marks.Select(mark => mark.Path), Is.Empty);
    }
}
