using System.Net;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>A method of the client, and the operation of the reference that it turned out to call.</summary>
internal sealed record ClientMethod(MethodInfo Method, PublishedOperation? Operation)
{
    private const string Mark = "0mark";

    /// <summary>Found out by calling each.</summary>
    public static IReadOnlyList<ClientMethod> All { get; } = [.. typeof(IClickUpClient).GetMethods().Select(method => new ClientMethod(method, Called(method)))];

    public Type? Result => Method.ReturnType.IsGenericType ? Method.ReturnType.GetGenericArguments()[0] : null;

    public ParameterInfo? BodyParameter => Method.GetParameters().SingleOrDefault(parameter => parameter.Name == "body");

    /// <summary>What is sent, and what comes back for the answer; null where there is no result.</summary>
    public static (SentRequest Sent, object? Result) Call(MethodInfo method, object?[] arguments, string answer)
    {
        using var handler = new Recorder(answer);
        using var http = new HttpClient(handler);
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_1" });
        var task = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (ClickUpException) when (handler.Sent is not null && answer.Length == 0)
        {
            // Only what is sent was asked for.
            return (handler.Sent, null);
        }

        return (handler.Sent!, method.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null);
    }

    public override string ToString() => $"{Method.Name} ({Operation})";

    private static PublishedOperation? Called(MethodInfo method)
    {
        var sent = Call(method, [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Dummy(parameter.ParameterType))], "").Sent;
        return Published.Operations.SingleOrDefault(operation => operation.IsAt(sent.Method, sent.Path, Mark));
    }

    private static object Dummy(Type type) =>
        type == typeof(string) ? Mark
        : type == typeof(FileParameter) ? new FileParameter(new MemoryStream([1]), "a.txt")
        : type == typeof(TrackTimeRequest) ? new TrackTimeRequest { Time = TimeSpan.FromSeconds(1) }
        : type.IsSubclassOf(typeof(Model)) ? Activator.CreateInstance(type)!
        : ClickUp.Generated.Tests.GeneratedSurface.SomeValue(type);

    private sealed class Recorder(string answer) : HttpMessageHandler
    {
        public SentRequest? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            Sent = new SentRequest(request.Method.Method, request.RequestUri!.GetLeftPart(UriPartial.Authority), request.RequestUri.AbsolutePath, request.RequestUri.Query,
                request.Headers.TryGetValues("Authorization", out var values) ? string.Join(", ", values) : null, request.Content?.Headers.ContentType?.MediaType, body);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request };
        }
    }
}
