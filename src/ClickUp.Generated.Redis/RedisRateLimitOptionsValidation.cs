using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace ClickUp.Generated.Redis;

/// <summary>Says when the host starts what is wrong with the options.</summary>
internal sealed class RedisRateLimitOptionsValidation(string name, IServiceProviderIsService services) : IValidateOptions<RedisRateLimitOptions>
{
    public ValidateOptionsResult Validate(string? optionsName, RedisRateLimitOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        var hasRedis = options.Configuration is not null || options.Connection is not null || services.IsService(typeof(IConnectionMultiplexer));
        var problem = options.Problem() ?? (hasRedis ? null : "there is no Redis: set Configuration or Connection, or register an IConnectionMultiplexer");
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"The Redis rate limit of {name} cannot be kept: {problem}.");
    }
}
