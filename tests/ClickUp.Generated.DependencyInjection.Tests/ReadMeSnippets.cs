using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ClickUp.Generated.DependencyInjection.Tests;

/// <summary>The C# of README.md and of the package's README.md, word for word, so that it compiles and does what they say.</summary>
internal static class ReadMeSnippets
{
    public static void FromConfiguration(IHostApplicationBuilder builder)
    {
        builder.Services.AddClickUpClient(builder.Configuration.GetSection("ClickUp"));
        builder.Services.AddSingleton<Timesheet>();
    }

    public static void InCode(IHostApplicationBuilder builder, string token)
    {
        builder.Services.AddClickUpClient(options => options.Token = token);

        builder.Services.AddClickUpClient("work", (services, options) =>
        {
            var vault = services.GetRequiredService<IVault>();
            options.TokenProvider = async cancellationToken => await vault.GetAsync("clickup", cancellationToken);
            options.WorkspaceId = "9001";
        });
        builder.Services.AddClickUpClient("home", builder.Configuration.GetSection("ClickUp:Home"));
    }

    public static void ManyUsers(IHostApplicationBuilder builder)
    {
        builder.Services.AddClickUpClientFactory();
    }

    public static IHttpClientBuilder Resilience(IHostApplicationBuilder builder)
    {
        var clickUp = builder.Services.AddClickUpClient(builder.Configuration.GetSection("ClickUp"));
        clickUp.AddStandardResilienceHandler(options =>
        {
            options.Retry.DisableForUnsafeHttpMethods();                        // GET and HEAD only
            options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(100);    // waiting for the rate limit counts,
            options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(90);          // and takes up to a minute
            options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(180);
        });
        return clickUp;
    }

    public static void Limiter(IHostApplicationBuilder builder)
    {
        builder.Services.AddClickUpClient(builder.Configuration.GetSection("ClickUp"))
            .AddClickUpRateLimiter(services => new ConcurrencyLimiter(new() { PermitLimit = 10, QueueLimit = 1_000 }));
    }

    public static void Telemetry(IHostApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource("ClickUp.Generated"))
            .WithMetrics(metrics => metrics.AddMeter("ClickUp.Generated"));
    }

    /// <summary>Where a user's tokens come from.</summary>
    public interface IVault
    {
        Task<string> GetAsync(string name, CancellationToken cancellationToken);
    }

    public class Timesheet(IClickUpClient clickUp)
    {
        public Task TrackAsync(string taskId, TimeSpan time) => clickUp.TrackTimeAsync(taskId, TrackTimeRequest.For(time));
    }

    public class Sheets(IClickUpClientFactory clients)
    {
        public Task TrackAsync(string usersToken, string taskId, TimeSpan time) => clients.CreateClient(usersToken).TrackTimeAsync(taskId, TrackTimeRequest.For(time));
    }

    public class Timesheets([FromKeyedServices("work")] IClickUpClient work, [FromKeyedServices("home")] IClickUpClient home)
    {
        public IClickUpClient[] All { get; } = [work, home];
    }
}
