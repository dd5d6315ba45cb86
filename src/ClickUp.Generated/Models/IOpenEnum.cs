using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>What the reader and the writer of JSON need of a generated open enum.</summary>
/// <remarks>Not generic: an explicit implementation writes the whole name of the interface that it implements into the assembly.</remarks>
[JsonConverter(typeof(OpenEnumConverter))]
internal interface IOpenEnum : IUnset
{
    /// <summary>Whether the values are whole numbers on the wire; text otherwise.</summary>
    bool IsNumber { get; }

    /// <summary>The value as it stands on the wire; null for <c>default</c>.</summary>
    string? Wire { get; }

    /// <summary>Makes another value. An instance method, since netstandard2.0 has no static ones in interfaces.</summary>
    /// <typeparam name="T">The enum itself, or what it can be boxed to.</typeparam>
    /// <param name="wire">Of an enum over numbers: the digits of a <see cref="long"/>.</param>
    T With<T>(string wire);
}
