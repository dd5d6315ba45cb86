namespace ClickUp.Generated;

/// <summary>A value type whose default is no value of JSON, and so is not written.</summary>
internal interface IUnset
{
    bool IsUnset { get; }
}
