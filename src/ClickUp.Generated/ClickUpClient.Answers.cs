using System.Net;
using Newtonsoft.Json;

namespace ClickUp.Generated;

public partial class ClickUpClient
{
    // What is kept of the body of an error.
    private const int LongestErrorBody = 64 << 10;

    private async ValueTask<T> ReadAnswerAsync<T>(ClickUpRequest request, HttpResponseMessage response, ICallAnswer? answer, Deadline deadline)
    {
        if (!request.IsAnsweredBy(response))
            throw Unreadable(request, "the answer comes from another URL or method than was asked for: the HttpClient must not follow redirects", isAnotherRequests: true);
        if (RateLimit.IsIn(response.Headers))
            _rateLimitHeaders = response.Headers;
        if (!response.IsSuccessStatusCode)
            throw await ReadErrorAsync(request, response, deadline).ConfigureAwait(false);
        var body = new ResponseBody();
        try
        {
            await body.ReadAsync(response.Content, _options.MaxResponseLength, deadline).ConfigureAwait(false);
        }
        catch (Exception e) when (IsBroken(e, deadline))
        {
            throw Unreadable(request, $"the answer broke off: {request.Redact(e.Message)}", request.WithoutSecrets(e));
        }

        using (body)
        {
            if (body.IsLonger)
                throw Unreadable(request, $"the answer is longer than MaxResponseLength, {_options.MaxResponseLength} bytes");
            return Parse<T>(request, response, body, answer);
        }
    }

    private static T Parse<T>(ClickUpRequest request, HttpResponseMessage response, ResponseBody body, ICallAnswer? answer)
    {
        using var reader = BodyReader.Of(body.ToJson(response.Content.Headers.ContentType?.CharSet));
        try
        {
            // Where no result is documented, ClickUp answers nothing, or {}.
            if (!reader.TryAdvance())
                return answer is null || default(T) is RawJson ? default! : throw new JsonReaderException("The answer is empty.");
            object? value = null;
            if (answer is null)
                reader.SkipValue();
            else
                value = answer.Read(reader) ?? (default(T) is RawJson ? RawJson.Null : throw new JsonReaderException($"The answer is no {typeof(T).Name}."));
            reader.End();
            return value is null ? default! : (T)value;
        }
        catch (JsonException e)
        {
            // Without the exception itself: what it quotes is the server's.
            throw Unreadable(request, $"{(int)response.StatusCode} with an answer that cannot be read: {request.Redact(e.Message)}");
        }
    }

    private async ValueTask<ClickUpApiException> ReadErrorAsync(ClickUpRequest request, HttpResponseMessage response, Deadline deadline)
    {
        var body = new ResponseBody();
        var isWhole = false;
        Exception? broken = null;
        try
        {
            await body.ReadAsync(response.Content, LongestErrorBody, deadline).ConfigureAwait(false);
            isWhole = true;
        }
        catch (Exception e) when (!deadline.Caller.IsCancellationRequested)
        {
            // The status is known, which says more than that its reasons took too long.
            broken = deadline.IsCancellationRequested && !deadline.IsClientDisposed
                ? new TimeoutException($"The body of the error was not complete within {deadline.Limit.TotalSeconds:0.###} s.", request.WithoutSecrets(e))
                : request.WithoutSecrets(e);
        }

        var text = body.Length == 0 ? null : request.Redact(body.ToText(response.Content.Headers.ContentType?.CharSet), isCut: body.IsLonger || !isWhole);
        if (isWhole)
            body.Dispose();
        var (code, message) = ErrorIn(text);
        // Once more, since JSON can write a token in other letters.
        (code, message) = (request.Redact(code), request.Redact(message));
        return new ClickUpApiException(request.Operation, response.StatusCode, code, message, text, RateLimit.From(response.Headers), broken, request.MayHaveBeenCarriedOut);
    }

    /// <summary><c>ECODE</c> and <c>err</c> of API v2, or <c>message</c> of API v3; null where the body has none.</summary>
    private static (string? Code, string? Message) ErrorIn(string? body)
    {
        if (body is null)
            return default;
        string? code = null, error = null, message = null;
        try
        {
            using var reader = BodyReader.Of(JsonSource.From(body));
            if (reader.Advance() != JsonToken.StartObject)
                return default;
            while (reader.Advance() == JsonToken.PropertyName)
            {
                var name = reader.Text;
                string? value = null;
                reader.Advance();
                Json.Read(reader, ref value);
                reader.SkipValue();
                _ = name switch { "ECODE" => code = value, "err" => error = value, "message" => message = value, _ => null };
            }
        }
        catch (JsonException)
        {
            // HTML from the CDN, or a body that was cut: what has been read until here counts.
        }

        return (code, error ?? message);
    }

    // By itself, whatever it was that a decoder, or a handler of the host's, threw; and not by the end of the call.
    private static bool IsBroken(Exception e, Deadline deadline) =>
        e is not OperationCanceledException && !deadline.IsCancellationRequested && !deadline.Caller.IsCancellationRequested;

    private static ClickUpException Unreadable(ClickUpRequest request, string why, Exception? cause = null, bool isAnotherRequests = false) =>
        new(request.Operation, Wording.OneLine($"{request.Operation} failed: {why.TrimEnd('.')}."), request.MayHaveBeenCarriedOut || (isAnotherRequests && request.Sendings is not null), cause);
}
