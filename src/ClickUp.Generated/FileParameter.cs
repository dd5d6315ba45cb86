namespace ClickUp.Generated;

/// <summary>A file to upload.</summary>
/// <param name="content">Read from its position to its end, once; the caller keeps and disposes it.</param>
/// <param name="fileName">The name that ClickUp shows, without a folder.</param>
/// <param name="contentType">The media type, such as <c>image/png</c>; null: <c>application/octet-stream</c>.</param>
/// <exception cref="ArgumentNullException"><paramref name="content"/> or <paramref name="fileName"/> is null.</exception>
/// <exception cref="ArgumentException"><paramref name="fileName"/> is blank, or <paramref name="contentType"/> is no value of a header.</exception>
public sealed class FileParameter(Stream content, string fileName, string? contentType = null)
{
    /// <summary>What is uploaded.</summary>
    public Stream Content { get; } = Arguments.NotNull(content, nameof(content));

    /// <summary>The name that ClickUp shows.</summary>
    public string FileName { get; } = Arguments.NotBlank(fileName, nameof(fileName));

    /// <summary>The media type.</summary>
    public string ContentType { get; } = Arguments.HeaderValue(contentType ?? "application/octet-stream", nameof(contentType));
}
