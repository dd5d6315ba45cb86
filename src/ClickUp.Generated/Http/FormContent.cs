using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace ClickUp.Generated;

/// <summary>A body of fields and files (<c>multipart/form-data</c>).</summary>
internal sealed class FormContent : MultipartFormDataContent
{
    /// <summary>Whether anything has begun to send the body: while false, nothing can have been carried out.</summary>
    public bool WasRead { get; private set; }

    public FormContent Add(string name, string? value)
    {
        if (value is not null)
            Add(new StringContent(value), Quote(name));
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
        var content = new FileContent(file.Content);
        content.Headers.TryAddWithoutValidation("Content-Type", file.ContentType);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = Quote(name),
            FileName = Quote(file.FileName),
            // .NET makes MIME words of letters that are not ASCII, which few servers read.
            FileNameStar = file.FileName.Any(letter => letter > '~') ? file.FileName : null,
        };
        Add(content);
        return this;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasRead = true;
        return base.SerializeToStreamAsync(stream, context);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRead = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
#endif

    // No name may end its own quotes, or start another header.
    private static string Quote(string text) => "\"" + text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A") + "\"";

    /// <summary>Sends a stream, and leaves it to the caller to dispose.</summary>
    private sealed class FileContent(Stream stream) : StreamContent(stream)
    {
        protected override void Dispose(bool disposing)
        {
        }
    }
}
