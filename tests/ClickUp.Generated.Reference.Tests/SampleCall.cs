using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>A call of an operation with a sample of everything that its document has, or of what it requires.</summary>
internal sealed class SampleCall
{
    private readonly Samples _samples = new();
    private readonly DocumentedOperation _operation;
    private readonly Queue<JToken> _path;

    public SampleCall(MethodInfo method, DocumentedOperation operation, bool everything, Func<JToken, JToken>? correct = null)
    {
        _operation = operation;
        _path = new(operation.PathParameters.Select(name => operation.Parameters.First(parameter => $"{{{parameter["name"]}}}" == name && (string)parameter["in"]! == "path")["schema"]!));
        if ((everything || operation.RequiresBody) && operation.BodyContent?.Properties().FirstOrDefault() is { } content)
            Body = (correct ?? (body => body))(_samples.Of(content.Value["schema"] ?? new JObject(), onlyRequired: !everything));
        Arguments = [.. method.GetParameters().Select(parameter => (parameter.Name!, Argument(parameter, everything)))];
    }

    /// <summary>The body as it shall arrive; null where there is none.</summary>
    public JToken? Body { get; }

    public IReadOnlyList<(string Name, object? Value)> Arguments { get; }

    /// <summary>Whether it is a class of several optional arguments.</summary>
    public static bool IsOptions(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    private object? Argument(ParameterInfo parameter, bool everything) =>
        parameter.Name == "body" ? Body is null ? null : JsonConvert.DeserializeObject(Body.ToString(Formatting.None), parameter.ParameterType)
        : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
        : parameter.HasDefaultValue && !everything ? parameter.DefaultValue
        : IsOptions(parameter.ParameterType) ? Options(parameter.ParameterType)
        : Samples.IsText(parameter.ParameterType) && _path.TryDequeue(out var schema) ? Samples.KnownText(schema) is { } known ? Samples.OfText(parameter.ParameterType, known) : _samples.Argument(parameter.ParameterType)
        : Query(parameter.Name!, parameter.ParameterType);

    private object Options(Type type)
    {
        var options = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod?.IsPublic == true))
            property.SetValue(options, Query(property.Name, property.PropertyType));
        return options;
    }

    private object Query(string name, Type type)
    {
        var schema = _operation.QueryParameters.FirstOrDefault(parameter => Names.Plain((string)parameter["name"]!) == Names.Plain(name))?["schema"];
        return schema is not null && Documents.Follow(schema)["maximum"] is { } most ? (long)most : _samples.Argument(type);
    }
}
