using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Update;

/// <summary>A document from the web: https only, bounded in time and size.</summary>
internal sealed class Download(HttpMessageHandler handler)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public Published Get(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            throw Refuse(address, "is not an https address.");
        var text = Text.Decode(Bytes(uri), address);
        var name = Path.GetFileName(uri.AbsolutePath.TrimEnd('/'));
        return Published.From(address, address, Path.GetExtension(name).ToLowerInvariant() is ".json" or ".yaml" or ".yml" or ".md" ? name : name + Guess(text), text);
    }

    private byte[] Bytes(Uri address)
    {
        using var deadline = new CancellationTokenSource(Timeout);
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = System.Threading.Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = Text.MaxBytes };
        try
        {
            using var response = client.GetAsync(address, deadline.Token).GetAwaiter().GetResult();
            return response.IsSuccessStatusCode
                ? response.Content.ReadAsByteArrayAsync(deadline.Token).GetAwaiter().GetResult()
                : throw Refuse(address.ToString(), $"answered {(int)response.StatusCode}.");
        }
        catch (HttpRequestException e)
        {
            throw Refuse(address.ToString(), $"can not be read: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            throw Refuse(address.ToString(), $"did not answer within {Timeout.TotalSeconds} seconds.");
        }
    }

    private static string Guess(string text) => text.TrimStart().StartsWith('{') ? ".json" : ".md";

    private static SpecException Refuse(string address, string message) => new(address, "", message) { Code = SpecException.Unreadable };
}
