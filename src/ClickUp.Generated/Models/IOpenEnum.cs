namespace ClickUp.Generated;

/// <summary>What the reader and the writer of JSON need of a generated open enum.</summary>
internal interface IOpenEnum<T> : IUnset where T : struct, IOpenEnum<T>
{
    /// <summary>The value as it stands on the wire; null for <c>default</c>.</summary>
    string? Wire { get; }

    /// <summary>Makes another value. An instance method, since netstandard2.0 has no static ones in interfaces.</summary>
    T With(string wire);
}
