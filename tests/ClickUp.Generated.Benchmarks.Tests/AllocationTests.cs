using ClickUp.Generated.Benchmarks.Peers;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks.Tests;

/// <summary>What README says of bytes. Unlike times they are the same on every machine.</summary>
public sealed class AllocationTests
{
    [TestCase("ClickUpGenerated", "HandWritten", 1.0)]
    [TestCase("ClickUpGenerated", "Refit", 0.65)]
    [TestCase("ClickUpGenerated", "NSwagNewtonsoft", 0.25)]
    [TestCase("WithTokenProvider", "HandWritten", 1.0)]
    [TestCase("WithRateLimitHandler", "ClickUpGenerated", 1.0)]
    public void TrackTime_AgainstAPeer_AllocatesNoMoreThanThat(string name, string peer, double most)
    {
        using var ours = AllPeers.Create(name, CannedHandler.TrackTime);
        using var theirs = AllPeers.Create(peer, CannedHandler.TrackTime);

        Assert.That(BytesOf(ours.TrackTimeAsync, calls: 50) / BytesOf(theirs.TrackTimeAsync, calls: 50), Is.GreaterThan(0.05).And.LessThanOrEqualTo(most));
    }

    [Test]
    public void HundredTasks_AgainstSourceGenerationWithExtensionData_AllocateAtMostATenthMore()
    {
        using var handler = new CannedHandler(TasksAnswer.Create(100));
        var ours = TasksReader.ByName["ClickUpGenerated"];
        var read = ours.Over(handler)();

        Assert.That(ours.CountOf(read), Is.EqualTo(100));
        Assert.That(BytesOf(ours.Over(handler), calls: 2) / BytesOf(TasksReader.ByName["HandWritten"].Over(handler), calls: 2), Is.GreaterThan(0.1).And.LessThanOrEqualTo(1.1));
    }

    // The least of several turns: now and then the garbage collector empties the pools.
    private static double BytesOf(Func<Task> call, int calls) => Enumerable.Range(0, 20).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
        {
            if (!call().IsCompletedSuccessfully)
                Assert.Fail("All of it must run on this thread.");
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    });
}
