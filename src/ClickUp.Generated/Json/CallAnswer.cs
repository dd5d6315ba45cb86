namespace ClickUp.Generated;

/// <summary>What reads the answer of a call.</summary>
internal interface ICallAnswer
{
    /// <summary>The answer whose first token was read; null when it is of another kind.</summary>
    object? Read(BodyReader reader);
}

/// <summary>An answer that is no object: a model reads itself.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="read">Reads it; what does not fit is left out.</param>
internal sealed class CallAnswer<T>(CallAnswer<T>.Reader read) : ICallAnswer
{
    public delegate bool Reader(BodyReader reader, ref T? value);

    public object? Read(BodyReader reader)
    {
        T? value = default;
        read(reader, ref value);
        return value;
    }
}

internal static class CallAnswer
{
    public static readonly ICallAnswer Raw = new CallAnswer<RawJson?>(Json.Read);
}
