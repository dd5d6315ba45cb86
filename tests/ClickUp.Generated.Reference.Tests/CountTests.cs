using System.Reflection;
using System.Text.RegularExpressions;
using ClickUp.Generated.Tests;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>What is counted over the built library: each exception with its reason, and no other.</summary>
public partial class CountTests
{
    /// <summary>Ids that are numbers: members of pairs that are chosen from a list.</summary>
    private static readonly string[] NumberIds = ["CustomItemId", "CustomRoleId", "PlanId", "CustomTaskType.Id", "Role.Id"];

    /// <summary>Times and durations that are numbers or text.</summary>
    private static readonly Dictionary<string, string> OtherTimes = new()
    {
        ["CustomFieldConfig.Start"] = "The end of a progress bar.",
        ["CustomFieldConfig.End"] = "The end of a progress bar.",
        ["CreateKeyResultRequest.StepsStart"] = "A count of steps.",
        ["CreateKeyResultRequest.StepsEnd"] = "A count of steps.",
    };

    /// <summary>Lists of numbers of which nobody says what they mean: the same numbers are not the same list.</summary>
    private static readonly Dictionary<string, string> Unnamed = new()
    {
        ["Archived"] = "Which archived Lists come along, in the options of a template.",
        ["DocType"] = "The kind of a doc.",
        ["TriagedAction"] = "What was done with a message.",
    };

    /// <summary>Times and durations that could be better, three at most.</summary>
    private static readonly Dictionary<string, string> TimesLeft = [];

    [Test]
    public void Ids_AreText_ButForThePairs()
    {
        var numbers = Of(typeof(long)).Where(at => Id().IsMatch(at.Name)).Select(at => at.Place);

        Assert.That(numbers.Where(place => !NumberIds.Any(known => place.EndsWith($".{known}", StringComparison.Ordinal) || place == known || place.EndsWith($"({char.ToLowerInvariant(known[0])}{known[1..]})", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void ListOfValues_IsOneType()
    {
        var lists = GeneratedSurface.Types.Select(type => (type.Name, Values: Values(type))).Where(list => list.Values.Count > 0).ToList();

        Assert.That(lists, Is.Not.Empty);
        // Numbers mean something else in each list; they are one list where their names are the same.
        Assert.That(lists.Where(list => !Unnamed.ContainsKey(list.Name)).GroupBy(list => string.Join('\n', list.Values)).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(list => list.Name))), Is.Empty);
    }

    [Test]
    public void Number_HasAFraction_OnlyWhereTheOverlaySaysSo()
    {
        var fractions = JObject.Parse(File.ReadAllText(Path.Combine(Documents.Repository, "spec", "csharp.overlay.json")))["actions"]!
            .Where(action => (bool?)action["update"]?["x-fraction"] == true)
            .SelectMany(action => Names().Matches((string)action["target"]!).Select(match => Reference.Tests.Names.Plain(match.Groups["name"].Value))).ToHashSet();

        Assert.That(Of(typeof(double)), Is.Not.Empty);
        Assert.That(Of(typeof(double)).Where(at => !fractions.Contains(Reference.Tests.Names.Plain(at.Name))).Select(at => at.Place), Is.Empty);
    }

    [Test]
    public void Times_AreTimes_ButForThree()
    {
        var left = Of(typeof(long)).Concat(Of(typeof(string))).Where(at => Time().IsMatch(at.Name)).Select(at => at.Place).Distinct().Except(OtherTimes.Keys);

        Assert.That(left, Is.EquivalentTo(TimesLeft.Keys));
        Assert.That(TimesLeft, Has.Count.LessThanOrEqualTo(3));
    }

    private static IEnumerable<(string Place, string Name)> Of(Type kind) =>
        GeneratedSurface.Signatures.Where(at => GeneratedSurface.Parts(at.Type).Contains(kind)).Select(at => (at.Place, at.Name));

    private static IReadOnlyList<string> Values(Type type) => type.IsValueType
        ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type).Select(property => (property.Name, Text: property.GetValue(null)!.ToString()!)).Select(value => char.IsAsciiDigit(value.Text[0]) ? value.Name : value.Text).Order(StringComparer.Ordinal)] : [];

    [GeneratedRegex("(^i|I)ds?$")]
    private static partial Regex Id();

    [GeneratedRegex("(^|[a-z])(Date|At|ExpiresOn|Since|Until|Start|End|Time|Estimate|Spent|Duration)$")]
    private static partial Regex Time();

    [GeneratedRegex("'(?<name>[a-z_]+)'")]
    private static partial Regex Names();
}
