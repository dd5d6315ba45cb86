using System.Buffers;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Builds one absolute URL without an allocation but the URL itself.</summary>
/// <remarks>Literal parts are encoded when the client is generated; values are encoded here, so that none can change the shape of the URL.</remarks>
internal ref struct UrlBuilder
{
    public const int InitialLength = 256;

    private const string Hex = "0123456789ABCDEF";
    private Span<char> _text;
    private char[]? _rented;
    private int _length;
    private bool _hasQuery;

    public UrlBuilder(Span<char> buffer, string baseAddress)
    {
        _text = buffer;
        Append(baseAddress);
    }

    /// <summary>Appends a part of the path that is encoded already.</summary>
    public void Append(string encoded)
    {
        Reserve(encoded.Length);
        encoded.AsSpan().CopyTo(_text.Slice(_length));
        _length += encoded.Length;
    }

    /// <summary>Appends a value as one segment of the path.</summary>
    public void Segment(string value, string parameter)
    {
        Arguments.NotBlank(value, parameter);
        // Servers and proxies take these as steps in the path, encoded or not.
        if (value is "." or "..")
            throw new ArgumentException($"'{value}' cannot be sent as {parameter}: in a URL it means a folder.", parameter);
        Encode(value);
    }

    /// <summary>The same for a value of a closed list.</summary>
    public void Segment<T>(T value, string parameter) where T : struct, IOpenEnum =>
        Segment(value.Wire ?? throw new ArgumentException($"{parameter} must have a value.", parameter), parameter);

    /// <summary>Appends a query parameter; null is left out.</summary>
    public void Query(string encodedName, string? value)
    {
        if (value is null)
            return;
        Append(_hasQuery ? "&" : "?");
        _hasQuery = true;
        Append(encodedName);
        Append("=");
        Encode(value);
    }

    public void Query(string encodedName, bool? value) => Query(encodedName, value switch { null => null, true => "true", false => "false" });

    public void Query(string encodedName, long? value) => Query(encodedName, value?.ToString(CultureInfo.InvariantCulture));

    public void Query(string encodedName, double? value) => Query(encodedName, value?.ToString("R", CultureInfo.InvariantCulture));

    public void Query(string encodedName, DateTimeOffset? value) => Query(encodedName, value is { } time ? Json.Milliseconds(time) : null);

    public void Query(string encodedName, TimeSpan? value) => Query(encodedName, value is { } duration ? Json.Milliseconds(duration) : null);

    public void Query(string encodedName, RawJson? value) => Query(encodedName, value?.ToString());

    public void Query<T>(string encodedName, T? value) where T : struct, IOpenEnum => Query(encodedName, value?.Wire);

    /// <summary>Appends a query parameter that the operation requires.</summary>
    public void Query<T>(string encodedName, T value) where T : struct, IOpenEnum =>
        Query(encodedName, value.Wire ?? throw new ArgumentException($"{encodedName} must have a value.", encodedName));

    public void Query(string encodedName, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Query(encodedName, value);
    }

    public void Query(string encodedName, IEnumerable<long>? values)
    {
        foreach (var value in values ?? [])
            Query(encodedName, value);
    }

    public void Query(string encodedName, IEnumerable<double>? values)
    {
        foreach (var value in values ?? [])
            Query(encodedName, value);
    }

    public void Query(string encodedName, IEnumerable<RawJson>? values)
    {
        foreach (var value in values ?? [])
            Query(encodedName, value);
    }

    public void Query<T>(string encodedName, IEnumerable<T>? values) where T : struct, IOpenEnum
    {
        foreach (var value in values ?? [])
            Query(encodedName, value.Wire);
    }

    /// <summary>Appends a query parameter whose value is JSON; null is left out.</summary>
    public void QueryJson<T>(string encodedName, T? value, Action<BodyWriter, T> write) where T : class
    {
        if (value is null)
            return;
        Model.ValidateAll(value as IEnumerable<Model>, encodedName);
        using var writer = new BodyWriter();
        write(writer, value);
        Query(encodedName, writer.ToString());
    }

    /// <summary>The URL; the builder is not to be used after this.</summary>
    public CallUri ToUri()
    {
        var text = _text.Slice(0, _length).ToString();
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        return new CallUri(text);
    }

    private static bool IsUnreserved(char letter) =>
        letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '.' or '_' or '~';

    private void Encode(string value)
    {
        Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (!IsUnreserved(value[i]))
            {
                EncodeRest(value, i);
                return;
            }

            _text[_length++] = value[i];
        }
    }

    // Half a surrogate pair becomes U+FFFD, as everywhere in .NET.
    private void EncodeRest(string value, int start)
    {
        var bytes = Encoding.UTF8.GetBytes(value.Substring(start));
        Reserve(bytes.Length * 3);
        foreach (var octet in bytes)
        {
            if (IsUnreserved((char)octet))
            {
                _text[_length++] = (char)octet;
                continue;
            }

            _text[_length++] = '%';
            _text[_length++] = Hex[octet >> 4];
            _text[_length++] = Hex[octet & 15];
        }
    }

    private void Reserve(int more)
    {
        if (_length + more <= _text.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, _text.Length * 2));
        _text.Slice(0, _length).CopyTo(larger);
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _text = _rented = larger;
    }
}
