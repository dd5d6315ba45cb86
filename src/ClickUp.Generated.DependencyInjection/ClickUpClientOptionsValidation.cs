using Microsoft.Extensions.Options;

namespace ClickUp.Generated.DependencyInjection;

/// <summary>Says when the host starts what a client would say at its first call.</summary>
internal sealed class ClickUpClientOptionsValidation(string name, bool needsToken = true) : IValidateOptions<ClickUpClientOptions>
{
    /// <summary>The name of the options that it is for.</summary>
    public string Name => name;

    public ValidateOptionsResult Validate(string? optionsName, ClickUpClientOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        var client = name.Length == 0 ? "The ClickUp client" : $"The ClickUp client '{name}'";
        // A client without a token could call nothing but the token exchange: in a host, a setting is missing.
        if (needsToken && options.Token is null && options.TokenProvider is null)
            return ValidateOptionsResult.Fail($"{client} has no token: set Token or TokenProvider.");
        try
        {
            options.Checked();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail($"{client} cannot be made, because of the setting {e.ParamName}: {e.Message}");
        }
    }
}
