using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>
/// The shapes of 215 answers that were recorded from the live service, field by field; their values are made up.
/// The two recorded answers without a body say nothing about a shape.
/// </summary>
internal static class RecordedAnswers
{
    private static readonly JObject Document = (JObject)JToken.Parse(File.ReadAllText(Path.Combine(Repository(), "tests", "ClickUp.Generated.Tests", "Surface", "Recorded", "answers.json")));

    /// <summary>The operation (<c>GET /v2/team</c>), how often such an answer was recorded, and the answer.</summary>
    public static IReadOnlyList<(string Operation, int Times, JToken Answer)> All { get; } =
        [.. Document["answers"]!.Select(answer => ((string)answer["operation"]!, (int)answer["times"]!, ValueOf(answer["answer"]!)))];

    // "..." takes over the fields of a thing; "absent" takes one away again.
    private static JToken ValueOf(JToken shape) => shape switch
    {
        JObject fields => new JObject(Fields(fields).Where(field => (field.Value as JValue)?.Value as string != "absent").Select(field => new JProperty(field.Key, ValueOf(field.Value)))),
        JArray elements => new JArray(elements.SelectMany(Repeated)),
        _ => Scalar((string)shape!),
    };

    private static Dictionary<string, JToken> Fields(JObject shape)
    {
        var fields = shape["..."] is { } thing ? Fields((JObject)Document["things"]![(string)thing!]!) : [];
        foreach (var field in shape.Properties().Where(field => field.Name != "..."))
            fields[field.Name] = field.Value;
        return fields;
    }

    // "15 @checklist": so many of them.
    private static IEnumerable<JToken> Repeated(JToken element) =>
        element is JValue { Value: string text } && text.IndexOf(' ') is > 0 and var end && int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? Enumerable.Range(0, times).Select(_ => ValueOf(text[(end + 1)..])) : [ValueOf(element)];

    private static JToken Scalar(string kind) => kind switch
    {
        ['@', .. var thing] => ValueOf(Document["things"]![thing]!),
        "null" => JValue.CreateNull(),
        "bool" => true,
        "int" => 17,
        "int:ms" => 1_700_000_000_000,
        "str" => "text",
        "str:empty" => "",
        "str:digits" => "90120001",
        "str:ms" => "1700000000000",
        "str:decimal" => "40112.00000000000000000000000000000000",
        "str:color" => "#4194f6",
        "str:uuid" => "595495f8-4557-41b7-a527-f80866000000",
        "str:url" => "https://app.clickup.com/t/86c7mc19h",
        _ => throw new FormatException($"The kind '{kind}' is unknown."),
    };

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
