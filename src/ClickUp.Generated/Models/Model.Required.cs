namespace ClickUp.Generated;

public abstract partial class Model
{
    /// <summary>Throws <see cref="ArgumentException"/> for a request that ClickUp would refuse; nothing is sent then.</summary>
    internal virtual void Validate(string parameter) => Require(parameter);

    /// <summary>Throws <see cref="ArgumentException"/> where something is missing that ClickUp's documents require, here or in a model inside.</summary>
    internal virtual void Require(string parameter)
    {
    }

    /// <summary>The same for models in a list or dictionary; none of them is null.</summary>
    internal static void ValidateAll(IEnumerable<Model?>? models, string parameter)
    {
        foreach (var model in models ?? [])
            (model ?? throw new ArgumentException("A list in the request has a null among its values: leave it out.", parameter)).Validate(parameter);
    }

    /// <summary>Whether a field will be sent as something else than null, from a property or from <see cref="AdditionalProperties"/>.</summary>
    internal bool Sends(string name, bool isSet) =>
        isSet || (_additional is not null && _additional.TryGetValue(name, out var raw) && raw != RawJson.Null);

    private protected void Need(string name, bool isSet, string property, string parameter)
    {
        if (!Sends(name, isSet))
            throw new ArgumentException($"{GetType().Name}.{property} must be set: ClickUp requires '{name}'.", parameter);
    }

    private protected void NeedSome(string name, bool isSet, string property, string parameter)
    {
        if (!Sends(name, isSet))
            throw new ArgumentException($"{GetType().Name}.{property} must not be empty: ClickUp requires at least one of '{name}'.", parameter);
    }
}
