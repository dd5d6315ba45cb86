using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ClickUp.Generated;

/// <summary>A body of fields and files (<c>multipart/form-data</c>).</summary>
/// <remarks>Around .NET's own content, not derived from it: of a derived one .NET does not pass the end of the call on to the files' streams.</remarks>
internal sealed class FormContent : HttpContent
{
    // Never disposed: it would dispose the files' streams, which are the caller's.
    private readonly MultipartFormDataContent _parts = [];

    public FormContent() => Headers.ContentType = _parts.Headers.ContentType;

    /// <summary>Whether anything has begun to send the body: while false, nothing can have been carried out.</summary>
    public bool WasRead { get; private set; }

    /// <summary>The fields and files.</summary>
    public MultipartContent Parts => _parts;

    public FormContent Add(string name, string? value)
    {
        if (value is not null)
            _parts.Add(new StringContent(value), Quote(name));
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
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = Quote(name),
            FileName = Quote(file.FileName),
            // .NET makes MIME words of letters that are not ASCII, which few servers read.
            FileNameStar = file.FileName.Any(letter => letter > '~') ? file.FileName : null,
        };
        _parts.Add(content);
        return this;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasRead = true;
        return _parts.CopyToAsync(stream, context);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRead = true;
        return _parts.CopyToAsync(stream, context, cancellationToken);
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _parts.Headers.ContentLength ?? 0;
        return _parts.Headers.ContentLength is not null;
    }

    // No name may end its own quotes, or start another header.
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

        return quoted.Append('"').ToString();
    }
}
