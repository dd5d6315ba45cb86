namespace ClickUp.Generated.Testing.Serving;

/// <summary>Something that happens again and again, and of which a test awaits the n-th time.</summary>
internal sealed class Milestone
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Source)> _waiting = [];
    private int _count;

    public void Signal()
    {
        lock (_gate)
        {
            _count++;
            foreach (var (count, source) in _waiting)
            {
                if (count <= _count) source.TrySetResult();
            }
            _waiting.RemoveAll(waiting => waiting.Count <= _count);
        }
    }

    public Task WaitAsync(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_gate)
        {
            if (count <= _count) return Task.CompletedTask;
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, source));
            return source.Task;
        }
    }
}
