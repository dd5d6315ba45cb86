using System.Globalization;
using System.Net;
using System.Text;

namespace ClickUp.Generated;

/// <summary>A body of fields and files (<c>multipart/form-data</c>).</summary>
/// <remarks>
/// Derived from .NET's own content, since .NET takes any other for duplex: over HTTP/2 it would go on with the files after the answer, when the call has
/// ended, or together with the sending that follows a refusal. And around .NET's own content, since of a derived one it does not pass the end of
/// the call on to the files' streams.
/// </remarks>
internal sealed class FormContent : MultipartContent, ICallContent
{
    private const string FormData = "form-data";

    // .NET writes the headers of parts in these letters, each of which is a byte.
    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    // Never disposed: it would dispose the files' streams, which are the caller's.
    private readonly MultipartContent _parts = new(FormData);

    public FormContent() => Headers.ContentType = _parts.Headers.ContentType;

    /// <summary>The call that it is the body of: told when the body is read.</summary>
    public ClickUpRequest? Call { get; set; }

    /// <summary>The fields and files.</summary>
    public MultipartContent Parts => _parts;

    public FormContent Add(string name, string? value)
    {
        if (value is not null)
            Add(new StringContent(value), $"{FormData}; name={Quote(name)}");
        return this;
    }

    public FormContent Add(string name, bool? value) => Add(name, value switch { null => null, true => "true", false => "false" });

    public FormContent Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public FormContent Add(string name, double? value) => Add(name, value?.ToString("R", CultureInfo.InvariantCulture));

    public FormContent Add(string name, RawJson? value) => Add(name, value?.ToString());

    public FormContent Add(string name, FileParameter? file)
    {
        if (file is null)
            return this;
        var content = new StreamContent(file.Content);
        content.Headers.TryAddWithoutValidation("Content-Type", file.ContentType);
        Add(content, $"{FormData}; name={Quote(name)}; filename={Quote(file.FileName)}");
        return this;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Call?.Sendings?.Read();
        return _parts.CopyToAsync(stream, context);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Call?.Sendings?.Read();
        return _parts.CopyToAsync(stream, context, cancellationToken);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Call?.Sendings?.Read();
        _parts.CopyTo(stream, context, cancellationToken);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Call?.Sendings?.Read();
        return _parts.ReadAsStream(cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
    {
        Call?.Sendings?.Read();
        return _parts.ReadAsStreamAsync(cancellationToken);
    }
#endif

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        Call?.Sendings?.Read();
        return _parts.ReadAsStreamAsync();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _parts.Headers.ContentLength ?? 0;
        return _parts.Headers.ContentLength is not null;
    }

    private void Add(HttpContent content, string disposition)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        _parts.Add(content);
    }

    // As browsers do (RFC 7578): UTF-8 as it is, and no name may end its own quotes, or start another header.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            if (letter is < ' ' or '"' or '\\' or '\u007f')
                quoted.Append('%').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture));
            else
                quoted.Append(letter);
        }

        return Latin1.GetString(Encoding.UTF8.GetBytes(quoted.Append('"').ToString()));
    }
}
