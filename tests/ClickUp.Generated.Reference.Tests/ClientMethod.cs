using System.Reflection;
using ClickUp.Generated.Tests;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>A method of the client, and the operation of its documents that it turned out to call.</summary>
internal sealed record ClientMethod(MethodInfo Method, DocumentedOperation? Operation)
{
    private const string Mark = "0mark";

    /// <summary>Found out by calling each.</summary>
    public static IReadOnlyList<ClientMethod> All { get; } = [.. GeneratedSurface.Operations.Select(method => new ClientMethod(method, Called(method)))];

    public Type? Result => Method.ReturnType.IsGenericType ? Method.ReturnType.GetGenericArguments()[0] : null;

    public ParameterInfo? BodyParameter => Method.GetParameters().SingleOrDefault(parameter => parameter.Name == "body");

    /// <summary>The same operation in other documents; null where they do not have it.</summary>
    public DocumentedOperation? In(Documents documents) => documents.Operations.SingleOrDefault(operation => operation.Identity == Operation!.Identity);

    /// <summary>What arrives at a socket.</summary>
    public static SentRequest Call(MethodInfo method, object?[] arguments)
    {
        using var socket = new RawSocket();
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = "pk_1", BaseAddress = socket.BaseAddress });
        var call = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        try
        {
            call.GetAwaiter().GetResult();
        }
        catch (ClickUpException) when (socket.Received is not null)
        {
            // The answer is none: only what is sent was asked for.
        }

        return socket.Received ?? throw new AssertionException($"{method.Name} sent nothing.");
    }

    public override string ToString() => $"{Method.Name} ({Operation})";

    private static DocumentedOperation? Called(MethodInfo method)
    {
        var sent = Call(method, [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Dummy(parameter.ParameterType))]);
        return Documents.OfTheClient.Operations.SingleOrDefault(operation => operation.IsAt(sent.Method, sent.Path, Mark));
    }

    private static object Dummy(Type type) =>
        Samples.IsText(type) ? Samples.OfText(type, Mark)
        : type == typeof(TrackTimeRequest) ? new TrackTimeRequest { Time = TimeSpan.FromSeconds(1) }
        : Samples.Some(type);
}
