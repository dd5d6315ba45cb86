using ClickUp.Generated;
using ClickUp.Generated.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ClickUp clients to a host.</summary>
public static class ClickUpServiceCollectionExtensions
{
    /// <summary>Adds the client: <see cref="ClickUpClient"/>, <see cref="IClickUpClient"/> and the interfaces of its groups, one and the same singleton.</summary>
    /// <remarks>
    /// One of these services that is registered already stays as it is. The clock is the host's <see cref="TimeProvider"/>, if it has one and the
    /// options name no other.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets at least the token. What is wrong is reported when the host starts.</param>
    /// <returns>The builder of the underlying <see cref="HttpClient"/>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddClickUpClient(this IServiceCollection services, Action<ClickUpClientOptions> configure) =>
        Add(services, null, options => options.Configure(Required(configure)));

    /// <summary>The same, with options that need services: a <see cref="ClickUpClientOptions.TokenProvider"/> that asks a vault, for example.</summary>
    /// <inheritdoc cref="AddClickUpClient(IServiceCollection, Action{ClickUpClientOptions})"/>
    public static IHttpClientBuilder AddClickUpClient(this IServiceCollection services, Action<IServiceProvider, ClickUpClientOptions> configure) =>
        Add(services, null, WithServices(configure));

    /// <summary>The same, with the settings <c>Token</c>, <c>WorkspaceId</c>, <c>BaseAddress</c>, <c>Timeout</c>, <c>SettlingTime</c> and <c>MaxResponseLength</c> of a section, and those of its part <c>RateLimit</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, such as <c>builder.Configuration.GetSection("ClickUp")</c>. Read once.</param>
    /// <returns>The builder of the underlying <see cref="HttpClient"/>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddClickUpClient(this IServiceCollection services, IConfiguration section) =>
        Add(services, null, options => options.Configure(From(section)));

    /// <summary>Adds one of several clients, for another token or workspace: keyed singletons, asked for with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services, and the name of the options; not blank, which is the client without a name.</param>
    /// <param name="configure">Sets at least the token. What is wrong is reported when the host starts.</param>
    /// <returns>The builder of the underlying <see cref="HttpClient"/>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddClickUpClient(this IServiceCollection services, string name, Action<ClickUpClientOptions> configure) =>
        Add(services, Named(name), options => options.Configure(Required(configure)));

    /// <inheritdoc cref="AddClickUpClient(IServiceCollection, string, Action{ClickUpClientOptions})"/>
    public static IHttpClientBuilder AddClickUpClient(this IServiceCollection services, string name, Action<IServiceProvider, ClickUpClientOptions> configure) =>
        Add(services, Named(name), WithServices(configure));

    /// <param name="section">The section, such as <c>builder.Configuration.GetSection("ClickUp:Work")</c>. Read once.</param>
    /// <inheritdoc cref="AddClickUpClient(IServiceCollection, string, Action{ClickUpClientOptions})"/>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services, and the name of the options.</param>
    public static IHttpClientBuilder AddClickUpClient(this IServiceCollection services, string name, IConfiguration section) =>
        Add(services, Named(name), options => options.Configure(From(section)));

    /// <summary>Adds clients for many users, whose tokens are known only when they come: <see cref="IClickUpClientFactory"/>, over connections that all share.</summary>
    /// <remarks>Beside the clients that have tokens of their own, with options of its own. The clock is the host's <see cref="TimeProvider"/>, as for them.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets what holds for all users; no token. What is wrong is reported when the host starts.</param>
    /// <returns>The builder of the underlying <see cref="HttpClient"/>, for handlers of your own.</returns>
    public static IHttpClientBuilder AddClickUpClientFactory(this IServiceCollection services, Action<ClickUpClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        const string name = nameof(IClickUpClientFactory);
        var options = services.AddOptions<ClickUpClientOptions>(name);
        var builder = services.AddHttpClient(name);
        if (!services.Any(static service => service.ServiceType == typeof(IClickUpClientFactory)))
        {
            services.AddSingleton<IValidateOptions<ClickUpClientOptions>>(new ClickUpClientOptionsValidation(name, needsToken: false));
            options.Configure<IServiceProvider>(TakeClock).ValidateOnStart();
            Configure(builder, name);
            services.AddSingleton<IClickUpClientFactory>(static provider => new ClickUpClientFactory(Create(provider, name, name)));
        }

        if (configure is not null)
            options.Configure(configure);
        return builder;
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<ClickUpClientOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var optionsName = name ?? Options.Options.DefaultName;
        var httpClientName = name is null ? nameof(ClickUpClient) : $"{nameof(ClickUpClient)}:{name}";
        var options = services.AddOptions<ClickUpClientOptions>(optionsName);
        var builder = services.AddHttpClient(httpClientName);
        // Added a second time, only the options are: handlers do not stack.
        if (services.Any(service => !service.IsKeyedService && service.ImplementationInstance is ClickUpClientOptionsValidation validation && validation.Name == optionsName))
        {
            configure(options);
            return builder;
        }

        services.AddSingleton<IValidateOptions<ClickUpClientOptions>>(new ClickUpClientOptionsValidation(optionsName));
        configure(options.Configure<IServiceProvider>(TakeClock).ValidateOnStart());
        Configure(builder, optionsName);
        if (name is null)
        {
            services.TryAddSingleton(provider => Create(provider, httpClientName, optionsName));
            services.TryAddSingleton<IClickUpClient>(static provider => provider.GetRequiredService<ClickUpClient>());
            foreach (var group in typeof(IClickUpClient).GetInterfaces())
                services.TryAdd(ServiceDescriptor.Singleton(group, static provider => provider.GetRequiredService<IClickUpClient>()));
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, httpClientName, optionsName));
            services.TryAddKeyedSingleton<IClickUpClient>(name, static (provider, key) => provider.GetRequiredKeyedService<ClickUpClient>(key));
            foreach (var group in typeof(IClickUpClient).GetInterfaces())
                services.TryAdd(ServiceDescriptor.KeyedSingleton(group, name, static (provider, key) => provider.GetRequiredKeyedService<IClickUpClient>(key)));
        }

        return builder;
    }

    private static void TakeClock(ClickUpClientOptions options, IServiceProvider provider)
    {
        if (ReferenceEquals(options.TimeProvider, TimeProvider.System) && provider.GetService<TimeProvider>() is { } hosts)
            options.TimeProvider = hosts;
    }

    // A singleton keeps its HttpClient: so the handlers stay, and the connections under them are recycled.
    private static void Configure(IHttpClientBuilder builder, string optionsName)
    {
        builder.ConfigurePrimaryHttpMessageHandler(provider => ClickUpClient.CreateConnections(OptionsOf(provider, optionsName)))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(static _ => true)
            .ConfigureHttpClient((provider, http) => http.Timeout = ClickUpClient.HttpTimeout(OptionsOf(provider, optionsName)));
        // After all that is added by others, whose every sending it sees: it counts them, and refuses a second one of what may have been carried out.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
            handlers.AdditionalHandlers.Add(RateLimitHandlerOf(handlers.Services, optionsName))));
    }

    private static RateLimitHandler RateLimitHandlerOf(IServiceProvider services, string optionsName)
    {
        var log = WaitLog.Of(services);
        return ClickUpClient.CreateRateLimitHandler(OptionsOf(services, optionsName), (operation, wait) => WaitLog.Waits(log, operation, wait.TotalSeconds));
    }

    private static ClickUpClient Create(IServiceProvider provider, string httpClientName, string optionsName) =>
        new(provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpClientName), OptionsOf(provider, optionsName));

    private static ClickUpClientOptions OptionsOf(IServiceProvider provider, string name) => provider.GetRequiredService<IOptionsMonitor<ClickUpClientOptions>>().Get(name);

    private static Action<OptionsBuilder<ClickUpClientOptions>> WithServices(Action<IServiceProvider, ClickUpClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return options => options.Configure<IServiceProvider>((values, provider) => configure(provider, values));
    }

    private static Action<ClickUpClientOptions> From(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return options => ClickUpConfiguration.Read(section, options);
    }

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name;
    }

    private static T Required<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
