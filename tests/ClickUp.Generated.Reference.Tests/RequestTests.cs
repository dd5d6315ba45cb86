using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Every operation, called with the values of its examples, sends what the reference says.</summary>
internal sealed class RequestTests
{
    // Words in brackets are ClickUp's own way to write a list: the page's examples have them, and its names mostly too.
    private const string ListNeedsBrackets = "ClickUp reads a list of this name only with brackets, as the same operation's other pages and its examples write it.";

    /// <summary>Where something else is sent than the reference says: the name that is sent, and why.</summary>
    private static readonly Dictionary<string, (string Name, string Why)> SentAs = new()
    {
        ["GET /v2/list/{list_id}/task statuses"] = ("statuses[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task assignees"] = ("assignees[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task watchers"] = ("watchers[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task tags"] = ("tags[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task custom_items"] = ("custom_items[]", ListNeedsBrackets),
    };

    /// <summary>What the reference requires although it cannot be meant.</summary>
    private static readonly Dictionary<string, string> NotRequired = new()
    {
        ["DELETE /v2/task/{task_id}/dependency depends_on"] = "One of the two is given.",
        ["DELETE /v2/task/{task_id}/dependency dependency_of"] = "One of the two is given.",
    };

    private static IEnumerable<TestCaseData> Methods => ClientMethod.All.Select(method => new TestCaseData(method.Method, method.Operation).SetArgDisplayNames(method.Method.Name));

    [TestCaseSource(nameof(Methods))]
    public void Call_WithEverything_SendsWhatTheReferenceSays(MethodInfo method, PublishedOperation operation) =>
        Check(method, operation, parameter => true, withPair: true);

    [TestCaseSource(nameof(Methods))]
    public void Call_WithWhatIsRequired_SendsNoMore(MethodInfo method, PublishedOperation operation) =>
        Check(method, operation, parameter => (bool?)parameter["required"] == true && !NotRequired.ContainsKey($"{operation} {parameter["name"]}"), withPair: false);

    private static void Check(MethodInfo method, PublishedOperation operation, Func<JObject, bool> isGiven, bool withPair)
    {
        var values = operation.Parameters.Where(isGiven).ToDictionary(parameter => (string)parameter["in"]! + " " + Plain((string)parameter["name"]!), parameter => Samples.Of(parameter["schema"]!));
        var hasPair = operation.QueryParameters.Any(parameter => (string)parameter["name"]! == "custom_task_ids");
        var body = operation.Body is { } content ? Published.ExamplesOf(content).FirstOrDefault() ?? Samples.Of(content["schema"]!) : null;
        if (!withPair && (bool?)operation.Node["requestBody"]?["required"] != true)
            body = null;

        var sent = ClientMethod.Call(method, [.. method.GetParameters().Select(parameter => Argument(parameter))], "").Sent;

        Assert.That((sent.Server, sent.Method), Is.EqualTo(("https://api.clickup.com", operation.Method)));
        Assert.That(sent.Path, Is.EqualTo("/api" + Regex.Replace(operation.Path, @"\{([^{}]*)\}", name => Uri.EscapeDataString(Samples.Text(values["path " + Plain(name.Groups[1].Value)])))));
        Assert.That(sent.QueryPairs, Is.EquivalentTo(operation.QueryParameters.Where(isGiven).SelectMany(Pairs)));
        Assert.That(sent.Authorization, Is.EqualTo(operation.Node["security"] is JArray { Count: 0 } ? null : "pk_1"));
        if (operation.BodyContent?["multipart/form-data"] is not null)
        {
            Assert.That(sent.ContentType, Is.EqualTo("multipart/form-data"));
            Assert.That(sent.Body, Does.Match("name=\"?attachment\"?").And.Match("filename=\"?a\\.txt\"?").And.Contains("content of the file"));
        }
        else
        {
            Assert.That(sent.ContentType, Is.EqualTo(body is null ? null : "application/json"));
            // Nothing at all, not even {}, where there is no body. What changes something has a content of no bytes then.
            Assert.That(sent.Body, body is not null ? Is.Not.Empty : operation.Method == "GET" ? Is.Null : Is.Empty);
            Assert.That(body is null ? [] : Leaves.Of(Published.Parse(sent.Body!)), Is.EqualTo(body is null ? [] : Leaves.Of(body)));
        }

        object? Argument(ParameterInfo parameter) => parameter.Name switch
        {
            "customTaskIds" when withPair => true,
            "body" => body is null ? null : JsonConvert.DeserializeObject(body.ToString(Formatting.None), parameter.ParameterType),
            "options" when values.Keys.Any(key => key.StartsWith("query ", StringComparison.Ordinal)) => Options(parameter.ParameterType),
            _ when parameter.ParameterType == typeof(FileParameter) => new FileParameter(new MemoryStream("content of the file"u8.ToArray()), "a.txt"),
            // The path's team_id is the query's as well.
            _ when Given(parameter.Name!) is { } value && !(parameter.Name == "teamId" && parameter.HasDefaultValue && !withPair) => Samples.Argument(value, parameter.ParameterType),
            _ => parameter.HasDefaultValue ? parameter.DefaultValue : throw new AssertionException($"{operation} has no {parameter.Name}."),
        };

        object Options(Type type)
        {
            var options = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties())
                property.SetValue(options, Samples.Argument(Given(property.Name) ?? throw new AssertionException($"{operation} has no {property.Name}."), property.PropertyType));
            return options;
        }

        JToken? Given(string name) => values.GetValueOrDefault("path " + Plain(name)) ?? values.GetValueOrDefault("query " + Plain(name));

        IEnumerable<string> Pairs(JObject parameter)
        {
            var name = (string)parameter["name"]!;
            if (hasPair && name is "custom_task_ids" or "team_id" && !withPair)
                return [];
            var value = values["query " + Plain(name)];
            var wire = SentAs.TryGetValue($"{operation} {name}", out var other) ? other.Name : name;
            return (value is JArray items ? items : (IEnumerable<JToken>)[value]).Select(one => $"{wire}={Samples.Text(one)}");
        }
    }

    // team_Id, teamId and TeamId are one name; so are statuses[] and Statuses.
    private static string Plain(string name) => Regex.Replace(name, "[^A-Za-z0-9]", "").ToLowerInvariant();
}
