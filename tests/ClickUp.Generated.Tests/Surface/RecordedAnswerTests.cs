using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>What ClickUp really answers ends in typed members, as far as the client has the operations that were recorded.</summary>
public partial class RecordedAnswerTests
{
    private const string Mark = "0mark";

    private static readonly Dictionary<string, Type?> Results = GeneratedSurface.Operations.GroupBy(Called).ToDictionary(
        operation => operation.Key, operation => operation.First().ReturnType.IsGenericType ? operation.First().ReturnType.GetGenericArguments()[0] : null);

    private static readonly Dictionary<Type, IReadOnlyList<string>> Wires = [];

    private static IReadOnlyList<(string Operation, int Times, Type Result, JToken Answer)> Recorded { get; } =
    [
        .. from answer in RecordedAnswers.All
           let result = Results.GetValueOrDefault(Placeholder().Replace(answer.Operation, Mark))
           where result is not null
           select (answer.Operation, answer.Times, result, answer.Answer),
    ];

    [Test]
    public void Recordings_AreThoseThatWereMade()
    {
        Assert.That(RecordedAnswers.All.Sum(answer => answer.Times), Is.EqualTo(215));
        Assert.That(RecordedAnswers.All.Select(answer => answer.Operation).Distinct().Count(), Is.EqualTo(45));
    }

    [Test]
    public void Recordings_AreOfOperationsThatTheClientHas()
    {
        // Single pages may have none of them.
        if (GeneratedSurface.Operations.Count < 100)
            return;
        var absent = RecordedAnswers.All.Select(answer => answer.Operation).Distinct().Where(operation => !Results.ContainsKey(Placeholder().Replace(operation, Mark)));

        Assert.That(absent, Is.Empty);
    }

    [Test]
    public void Values_EndInTypedMembers()
    {
        var values = Recorded.Sum(answer => answer.Times * Leaves(answer.Answer).Count());
        var kept = Recorded.SelectMany(answer => Kept(Read(answer.Answer, answer.Result)).Select(value => (value.Place, answer.Times))).ToList();

        TestContext.Out.WriteLine($"{values} values, {kept.Sum(value => value.Times)} of them kept aside");
        Assert.That(kept.Sum(value => value.Times) * 100, Is.LessThanOrEqualTo(values), string.Join(", ", kept.Select(value => value.Place).Distinct()));
    }

    [Test]
    public void DocumentedMember_IsNotEmpty_WhenTheAnswerHasItsValue()
    {
        var empty = Recorded.SelectMany(answer => Models(Read(answer.Answer, answer.Result))).SelectMany(model => model.AdditionalProperties.Keys.Intersect(WiresOf(model.GetType())).Select(name => $"{model.GetType().Name}.{name}"));

        Assert.That(empty.Distinct(), Is.Empty);
    }

    [Test]
    public void AnswerOfAnOperationWithoutResult_IsRead()
    {
        var silent = RecordedAnswers.All.Where(answer => Results.TryGetValue(Placeholder().Replace(answer.Operation, Mark), out var result) && result is null);

        Assert.That(silent.Select(answer => answer.Answer), Has.All.Matches<JToken>(answer => answer is JObject { Count: 0 }));
    }

    private static object Read(JToken answer, Type result) => JsonConvert.DeserializeObject(answer.ToString(Formatting.None), result)!;

    private static IEnumerable<JToken> Leaves(JToken token) => token is JContainer { HasValues: true } container ? container.Values<JToken>().SelectMany(child => Leaves(child is JProperty member ? member.Value : child!)) : [token];

    /// <summary>What stands in no member of its own kind: what is kept aside, and what is in JSON that nobody described.</summary>
    private static IEnumerable<(string Place, JToken Value)> Kept(object read) =>
        Models(read).SelectMany(model => model.AdditionalProperties.SelectMany(kept => Leaves(Parse(kept.Value)).Select(value => ($"{model.GetType().Name}.{kept.Key}", value)))
            .Concat(GeneratedSurface.PropertiesOf(model.GetType()).SelectMany(property => Raw(property.GetValue(model)).SelectMany(raw => Leaves(raw).Select(value => ($"{model.GetType().Name}.{property.Name}", value))))));

    private static IEnumerable<JToken> Raw(object? value) => value switch
    {
        RawJson raw => Parse(raw) is JContainer { HasValues: true } described ? [described] : [],
        IEnumerable<RawJson> raws => raws.SelectMany(raw => Raw(raw)),
        _ => [],
    };

    private static JToken Parse(RawJson raw) => JToken.Parse(raw.ToString());

    private static IEnumerable<Model> Models(object? value) => value switch
    {
        Model model => GeneratedSurface.PropertiesOf(model.GetType()).SelectMany(property => Models(property.GetValue(model))).Prepend(model),
        string => [],
        IDictionary map => map.Values.Cast<object>().SelectMany(Models),
        IEnumerable items => items.Cast<object>().SelectMany(Models),
        _ => [],
    };

    /// <summary>The names of a class's properties on the wire: those that it writes when all are set.</summary>
    private static IReadOnlyList<string> WiresOf(Type type)
    {
        lock (Wires)
        {
            if (!Wires.TryGetValue(type, out var names))
                Wires[type] = names = [.. JObject.Parse(JsonConvert.SerializeObject(Filled(type, 1))).Properties().Select(member => member.Name)];
            return names;
        }
    }

    private static object Filled(Type type, int depth)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in GeneratedSurface.PropertiesOf(type).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
            property.SetValue(model, property.PropertyType.IsSubclassOf(typeof(Model)) && depth > 0 ? Filled(property.PropertyType, depth - 1) : GeneratedSurface.SomeValue(property.PropertyType));
        return model;
    }

    // Found out by calling it.
    private static string Called(MethodInfo method)
    {
        using var handler = new Recorder();
        using var http = new HttpClient(handler);
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_1" });
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Argument(parameter.ParameterType))];
        try
        {
            ((Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!).GetAwaiter().GetResult();
        }
        catch (ClickUpException)
        {
            // Only what is sent was asked for.
        }

        return handler.Sent!;
    }

    private static object Argument(Type type) =>
        type == typeof(string) ? Mark
        : type == typeof(FileParameter) ? new FileParameter(new MemoryStream([1]), "a.txt")
        : type.IsSubclassOf(typeof(Model)) ? Filled(type, 2)
        : GeneratedSurface.SomeValue(type);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = $"{request.Method.Method} {request.RequestUri!.AbsolutePath["/api".Length..]}";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("", Encoding.UTF8, "application/json"), RequestMessage = request });
        }
    }
}
