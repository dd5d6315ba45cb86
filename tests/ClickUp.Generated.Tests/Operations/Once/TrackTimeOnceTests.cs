using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Operations.Once;

public class TrackTimeOnceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly SettlingTime Time = new(TimeSpan.FromSeconds(5));

    private static TrackTimeRequest Morning => TrackTimeRequest.Between(Start, Start.AddHours(3));

    [Test]
    public async Task TrackTimeOnce_Twice_IsRecordedOnceAndFoundThen()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        var first = await client.TrackTimeOnceAsync("9hv", Morning);
        var second = await client.TrackTimeOnceAsync("9hv", Morning);

        Assert.That((first.WasFound, second.WasFound, second.Id), Is.EqualTo((false, true, first.Id)));
        Assert.That(server.RecordedTime, Has.Exactly(1).Items);
    }

    [Test]
    public async Task TrackTimeOnce_ToTheMillisecond_IsAnotherTime()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.TrackTimeOnceAsync("9hv", Morning);
        await client.TrackTimeOnceAsync("9hv", TrackTimeRequest.Between(Start, Start.AddHours(3).AddMilliseconds(1)));
        var within = await client.TrackTimeOnceAsync("9hv", TrackTimeRequest.Between(Start.AddTicks(9), Start.AddHours(3).AddTicks(9)));

        Assert.That(within.WasFound, Is.True, "ClickUp keeps milliseconds");
        Assert.That(server.RecordedTime, Has.Exactly(2).Items);
    }

    [Test]
    public async Task TrackTimeOnce_TheSameTimeOfAnotherUser_IsNotTaken()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_1", "pk_2"] });
        using var one = server.Client(options => options.Token = "pk_1");
        var another = one.WithToken("pk_2");

        await one.TrackTimeOnceAsync("9hv", Morning);

        Assert.That((await another.TrackTimeOnceAsync("9hv", Morning)).WasFound, Is.False);
        Assert.That((await another.TrackTimeOnceAsync("9hv", Morning)).WasFound, Is.True);
        Assert.That(server.RecordedTime.Select(time => time.UserId), Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task TrackTimeOnce_OfACustomId_LooksThereToo()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.WorkspaceId = ClickUpServer.DefaultWorkspaceId);

        await client.TrackTimeOnceAsync("DEV-42", Morning);

        Assert.That((await client.TrackTimeOnceAsync("86c7mc19h", Morning)).WasFound, Is.True);
    }

    [Test]
    public void TrackTimeOnce_WithoutStartAndEnd_IsRefusedAtTheCall()
    {
        using var client = new ClickUpClient("pk_test");

        Assert.That(() => { _ = client.TrackTimeOnceAsync("9hv", Call.Hour); }, Throws.ArgumentException.With.Message.Contains("Start and End"));
        Assert.That(() => { _ = client.TrackTimeOnceAsync("9hv", null!); }, Throws.ArgumentNullException);
        Assert.That(() => { _ = client.TrackTimeOnceAsync(" ", Morning); }, Throws.ArgumentException);
        Assert.That(() => { _ = client.TrackTimeOnceAsync("DEV-42", Morning); }, Throws.ArgumentException.With.Message.Contains("WorkspaceId"));
    }

    [Test]
    public async Task TrackTimeOnce_WhatClickUpRefuses_IsThrownAndNotSentAgain()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        server.Refuse(HttpMethod.Post, "/api/v2/task/{id}/time", "TIMEENTRY_064");

        var refused = (await Assert.ThrowsAsync<ClickUpApiException>(() => client.TrackTimeOnceAsync("9hv", Morning)))!;

        Assert.That((refused.ErrorCode, refused.MayHaveBeenCarriedOut), Is.EqualTo(("TIMEENTRY_064", false)));
        Assert.That(server.Requests.Count(request => request.Method == HttpMethod.Post), Is.EqualTo(1));
    }

    [Test]
    public async Task TrackTimeOnce_RefusedAfterALostAnswer_SaysThatItMayBeRecorded()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.TimeProvider = Time);
        server.FailNext(ClickUpFault.Cut(), when: IsWrite);
        server.FailNext(ClickUpFault.Refuse("TIMEENTRY_064"), when: IsWrite);

        var failed = (await Assert.ThrowsAsync<ClickUpException>(() => client.TrackTimeOnceAsync("9hv", Morning)))!;

        Assert.That(failed.MayHaveBeenCarriedOut, Is.True);
        Assert.That((failed.InnerException as ClickUpApiException)?.ErrorCode, Is.EqualTo("TIMEENTRY_064"));
    }

    [Test]
    public async Task TrackTimeOnce_NeverAnswered_EndsBeforeTheDeadlineAndIsNotSentUnseen()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => (options.TimeProvider, options.Timeout) = (new SettlingTime(options.SettlingTime), TimeSpan.FromSeconds(12)));
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway), int.MaxValue, IsWrite);

        var failed = (await Assert.ThrowsAsync<ClickUpException>(() => client.TrackTimeOnceAsync("9hv", Morning)))!;

        Assert.That((failed.Operation, failed.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTimeOnce", true)));
        Assert.That(server.Requests.Select(request => request.Method.Method), Is.EqualTo(new[] { "GET", "POST", "GET", "GET", "POST", "GET", "GET", "POST", "GET" }));
    }

    [Test]
    public async Task TrackTimeOnce_TheDeadlineStrikesAWrite_SaysThatItMayBeRecorded()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.Timeout = TimeSpan.FromMilliseconds(700));
        server.FailNext(ClickUpFault.Hold(), when: IsWrite);

        var failed = (await Assert.ThrowsAsync<ClickUpException>(() => client.TrackTimeOnceAsync("9hv", Morning)))!;

        Assert.That(failed.MayHaveBeenCarriedOut, Is.True, failed.Message);
    }

    [Test]
    public async Task TrackTimeOnce_Cancelled_EndsWithTheCallersToken()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        using var cancelled = new CancellationTokenSource();
        var held = server.FailNext(ClickUpFault.Hold(), when: IsWrite);

        var call = client.TrackTimeOnceAsync("9hv", Morning, cancellationToken: cancelled.Token);
        await held.ReachedAsync();
        cancelled.Cancel();

        Assert.That((await Assert.ThrowsAsync<OperationCanceledException>(() => call))!.CancellationToken, Is.EqualTo(cancelled.Token));
    }

    [Test]
    public void SettlingTime_OfNothing_IsRefused() =>
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { SettlingTime = TimeSpan.Zero }), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("SettlingTime"));

    private static bool IsWrite(ClickUp.Generated.Testing.ClickUpRequest request) => request.Method == HttpMethod.Post;
}
