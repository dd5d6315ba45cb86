using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClickUp.Generated.Testing.Serving;

internal static class RequestReader
{
    public static async Task<ClickUpRequest> ReadAsync(HttpContext context, TimeProvider timeProvider)
    {
        var isComplete = true;
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            isComplete = false;
        }
        var headers = new Dictionary<string, string>(context.Request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in context.Request.Headers) headers[name] = string.Join(", ", values.ToArray());
        return new ClickUpRequest(
            HttpMethod.Parse(context.Request.Method),
            PathAndQuery(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget),
            context.Request.Protocol,
            headers,
            body.ToArray(),
            isComplete,
            timeProvider.GetUtcNow());
    }

    /// <summary>A proxy names the server too.</summary>
    private static string PathAndQuery(string target)
    {
        if (target.StartsWith('/') || target.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme < 0) return target;
        return target.IndexOf('/', scheme + 3) is var path && path < 0 ? "/" : target[path..];
    }
}
