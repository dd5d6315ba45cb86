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
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Protocol,
            headers,
            body.ToArray(),
            isComplete,
            timeProvider.GetUtcNow());
    }
}
