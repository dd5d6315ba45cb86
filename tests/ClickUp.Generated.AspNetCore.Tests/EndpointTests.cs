using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.AspNetCore.Tests;

public class EndpointTests
{
    private readonly ConcurrentQueue<WebhookEvent> _handled = new();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void Keep(ClickUpWebhookOptions options) => options.OnAny((e, _, _) =>
    {
        _handled.Enqueue(e);
        return ValueTask.CompletedTask;
    });

    [Test]
    public async Task Delivery_SignedRightly_IsAnsweredWith200AndHandledTyped()
    {
        await using var host = await WebhookHost.StartAsync(Keep);

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        await host.StopAsync();

        var handled = _handled.Single();
        Assert.That(handled.Event, Is.EqualTo(WebhookEventType.TaskStatusUpdated));
        Assert.That(handled.TaskId, Is.EqualTo("9hv"));
        Assert.That(handled.HistoryItems![0].TryGetStatus(out var before, out var after), Is.True);
        Assert.That((before!.Status, after!.Status), Is.EqualTo(("to do", "complete")));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("zz")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Delivery_NotSignedRightly_IsAnsweredWith403(string? signature)
    {
        await using var host = await WebhookHost.StartAsync(Keep);

        Assert.That(await host.PostAsync(Bytes(Bodies.Status("9hv", 1)), signature), Is.EqualTo(HttpStatusCode.Forbidden));
        await host.StopAsync();

        Assert.That(_handled, Is.Empty);
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("""{"event":"taskCreated"}""")]
    [TestCase("""{"hello":"world"}""")]
    public async Task Body_ThatIsNoDelivery_IsAnsweredWith400(string body)
    {
        await using var host = await WebhookHost.StartAsync(Keep);

        Assert.That(await host.DeliverAsync(body), Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Body_LongerThanAllowed_IsAnsweredWith413()
    {
        await using var host = await WebhookHost.StartAsync(options => options.MaxBodyLength = 1 << 10);

        Assert.That(await host.DeliverAsync(new string(' ', 1 << 11)), Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Delivery_WithoutAnySecretKnown_IsAnsweredWith503()
    {
        await using var host = await WebhookHost.StartAsync(options => options.Secrets.Clear());

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task SecretProvider_IsAskedForTheWebhooksId_AtEachDelivery()
    {
        var asked = new ConcurrentQueue<string>();
        await using var host = await WebhookHost.StartAsync(options =>
        {
            options.Secrets.Clear();
            options.SecretProvider = (id, _) =>
            {
                asked.Enqueue(id);
                return new([WebhookHost.Secret]);
            };
        });

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 2)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(asked, Is.EqualTo(new[] { "7fa3ec74-69a8-4530-a251-8a13730bd204", "7fa3ec74-69a8-4530-a251-8a13730bd204" }));
    }

    [Test]
    public async Task SecretProvider_ThatFails_IsAnsweredWith503()
    {
        await using var host = await WebhookHost.StartAsync(options => options.SecretProvider = (_, _) => throw new InvalidOperationException("The vault is closed."));

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(host.Log.Lines, Has.Some.Contains("The vault is closed."));
    }

    [Test]
    public async Task SecondSecret_WhileOneIsReplaced_IsValidToo()
    {
        await using var host = await WebhookHost.StartAsync(options => options.Secrets.Insert(0, "THEOLDONE"));

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Event_ThatDidNotExistYesterday_IsHandedOn()
    {
        await using var host = await WebhookHost.StartAsync(Keep);

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1, "taskDreamed")), Is.EqualTo(HttpStatusCode.OK));
        await host.StopAsync();

        Assert.That(_handled.Single().Event.ToString(), Is.EqualTo("taskDreamed"));
    }

    [Test]
    public async Task AutomationsCall_IsHandedToItsOwnHandler()
    {
        AutomationCall? call = null;
        await using var host = await WebhookHost.StartAsync(options => options.OnAutomation((automation, _, _) =>
        {
            call = automation;
            return ValueTask.CompletedTask;
        }));

        Assert.That(await host.DeliverAsync("""{"auto_id":"a:main","trigger_id":"t","date":"2026-03-01T00:00:00.000Z","payload":{"id":"9hv","name":"Task"}}"""), Is.EqualTo(HttpStatusCode.OK));
        await host.StopAsync();

        Assert.That(call!.TryGetTask(out var task), Is.True);
        Assert.That(task!.Name, Is.EqualTo("Task"));
    }

    [Test]
    public async Task FallbackPolicy_DoesNotReachTheEndpoint()
    {
        await using var host = await WebhookHost.StartAsync(Keep, builder =>
        {
            builder.Services.AddAuthentication("No").AddScheme<AuthenticationSchemeOptions, NobodyIsKnown>("No", null);
            builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        }, application => application.UseAuthentication().UseAuthorization());

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void MapClickUpWebhook_WithoutAddClickUpWebhooks_SaysSo()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var application = builder.Build();

        Assert.That(() => application.MapClickUpWebhook("/clickup"), Throws.InvalidOperationException.With.Message.Contains("AddClickUpWebhooks"));
    }

    [Test]
    public void Options_ThatAreWrong_AreAllNamedWhenTheHostStarts()
    {
        Assert.That(async () => await WebhookHost.StartAsync(options => (options.QueueLength, options.Attempts, options.AnswerWithin, options.LongestPause) = (0, 0, TimeSpan.FromSeconds(8), TimeSpan.FromDays(50))),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains("QueueLength").And.Message.Contains("LongestPause").And.Message.Contains("Attempts").And.Message.Contains("AnswerWithin"));
    }

    private sealed class NobodyIsKnown(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}
