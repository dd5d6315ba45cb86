using System.Reflection;
using System.Text.RegularExpressions;

namespace ClickUp.Generated.Tests;

/// <summary>What the public surface is called, counted: a name that is here stays for years.</summary>
public partial class NamesTests
{
    /// <summary>Small numbers that are chosen from a list, each with its partner.</summary>
    private static readonly string[] NumbersThatAreIds = ["CustomItemId", "CustomRoleId", "PlanId", "CustomTaskType.Id", "Role.Id"];

    /// <summary>What a webhook is told has classes of its own: ClickUp sends it from elsewhere, and adds to one side alone.</summary>
    private static readonly string[] OfWebhooks = ["CommentPart = WebhookCommentPart", "CommentReaction = WebhookReaction", "TimeInterval = WebhookTimeSpent"];

    /// <summary>What stood before and stands now, the two directions of a page, a kind of object: no times.</summary>
    private static readonly string[] OtherTimes =
        ["ApprovalChange.Before", "ApprovalChange.After", "KeyResultAction.StepsBefore", "AuditLogPageDirection.Before", "AuditLogPageDirection.After", "ObjectType.CommentsLastReadAt",
            "WebhookHistoryItem.Before", "WebhookHistoryItem.After", "WebhookField.DueDate", "WebhookField.StartDate"];

    private static IEnumerable<(Type Type, PropertyInfo Property)> Properties =>
        GeneratedSurface.Types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(property => (type, property)));

    private static IEnumerable<string> Members =>
        GeneratedSurface.Types.Select(type => type.Name)
            .Concat(Properties.Select(member => $"{member.Type.Name}.{member.Property.Name}"))
            .Concat(GeneratedSurface.Operations.SelectMany(operation => operation.GetParameters().Select(parameter => $"{operation.Name}({parameter.Name})").Append(operation.Name)));

    [Test]
    public void Workspace_IsNeverATeam() =>
        Assert.That(Members.Where(name => Team().IsMatch(name)), Is.Empty);

    [Test]
    public void Verb_OfOneMeaning_IsOne() =>
        Assert.That(GeneratedSurface.Operations.Select(operation => operation.Name).Where(name => OtherVerb().IsMatch(name)), Is.Empty);

    [Test]
    public void Name_HasNoAbbreviation_NoUnderscoreAndNoNumberAtItsEnd() =>
        Assert.That(Members.Where(name => Abbreviation().IsMatch(name) || name.Contains('_') || char.IsAsciiDigit(name.Split('`')[0].TrimEnd(')')[^1])), Is.Empty);

    [Test]
    public void Id_IsText()
    {
        var numbers = from member in Properties
                      where Id().IsMatch(member.Property.Name) && IsNumber(member.Property.PropertyType)
                      select NumbersThatAreIds.Contains(member.Property.Name) ? member.Property.Name : $"{member.Type.Name}.{member.Property.Name}";

        Assert.That(numbers.Distinct().Except(NumbersThatAreIds), Is.Empty);
    }

    [Test]
    public void Number_WithAFraction_IsOneThatTheOverlayNames() =>
        Assert.That(Properties.Where(member => member.Property.PropertyType == typeof(double) || member.Property.PropertyType == typeof(double?)).Select(member => member.Property.Name).Distinct(),
            Is.SubsetOf(new[] { "Points", "SprintPoints", "Lat", "Lng", "Latitude", "Longitude", "X", "Y", "PercentCompleted", "StepsBeforeFloat", "StepsTakenFloat", "StepsCurrentFloat" }));

    [Test]
    public void Time_IsATime() =>
        Assert.That(Properties.Where(member => TimeName().IsMatch(member.Property.Name) && !IsTime(member.Property.PropertyType) && !OtherTimes.Contains($"{member.Type.Name}.{member.Property.Name}")).Select(member => $"{member.Type.Name}.{member.Property.Name}"), Is.Empty);

    [Test]
    public void ListOfValues_IsOneType()
    {
        var same = GeneratedSurface.Types.Where(type => type.IsValueType && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type) && type.GetConstructor([typeof(string)]) is not null)
            .GroupBy(type => string.Join('\n', type.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(value => value.GetValue(null)!.ToString()).Order()))
            .Where(group => group.Key.Length > 0 && group.Count() > 1);

        Assert.That(same.Select(group => string.Join(" = ", group.Select(type => type.Name))), Is.Empty);
    }

    [Test]
    public void Class_IsOneOfAKind()
    {
        // Requests and answers are called after their operation; an id and a name alone tell nothing.
        var same = GeneratedSurface.Models.Where(type => !type.Name.EndsWith("Request", StringComparison.Ordinal) && !type.Name.EndsWith("Response", StringComparison.Ordinal))
            .GroupBy(type => string.Join(' ', GeneratedSurface.PropertiesOf(type).Select(property => property.Name).Order())).Where(group => group.Count() > 1 && group.Key.Split(' ').Length > 2);

        Assert.That(same.Select(group => string.Join(" = ", group.Select(type => type.Name))), Is.SubsetOf(OfWebhooks));
    }

    private static bool IsNumber(Type type) => type == typeof(long) || type == typeof(long?) || type == typeof(double) || type == typeof(double?) || type == typeof(IList<long>) || type == typeof(IList<double>);

    private static bool IsTime(Type type) => type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?) || type == typeof(bool) || type == typeof(bool?);

    [GeneratedRegex("Team|team")]
    private static partial Regex Team();

    [GeneratedRegex("^(Retrieve|Fetch|Edit|Change|Modify|List|Query)[A-Z]")]
    private static partial Regex OtherVerb();

    [GeneratedRegex("(Rem|Idx|Dir|Op|Bg|Fg|Hist|Wid|Tid|Gt|Lt|Timl|Num|Notif)(?![a-z])")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("Ids?$|^(Creator|Owner|Assignee|AddedBy)$")]
    private static partial Regex Id();

    [GeneratedRegex("^Date$|^Date[A-Z][a-z]+$|[a-z](Date|At|Timestamp)$|(After|Before)$")]
    private static partial Regex TimeName();
}
