namespace ClickUp.Generated;

public partial class AutomationCall
{
    /// <summary>Whether it comes from the older "Call webhook", whose payload is a task as <c>GetTaskAsync</c> answers it.</summary>
    /// <remarks>The current one has <c>auto_id</c>, the older one <c>id</c>.</remarks>
    public bool IsLegacy => AutoId is null;

    /// <summary>The task of a current call: ClickUp's own form of it, other than that of the API.</summary>
    /// <returns>False for the older call, or when the payload is no object.</returns>
    public bool TryGetTask(out AutomationTask? task)
    {
        task = !IsLegacy && Payload is { } payload && payload.ToString().StartsWith("{", StringComparison.Ordinal) ? payload.ReadAs<AutomationTask>() : null;
        return task is not null;
    }

    /// <summary>The task of the older call, as <c>GetTaskAsync</c> answers it.</summary>
    /// <returns>False for the current call, or when the payload is no object.</returns>
    public bool TryGetLegacyTask(out ClickUpTask? task)
    {
        task = IsLegacy && Payload is { } payload && payload.ToString().StartsWith("{", StringComparison.Ordinal) ? payload.ReadAs<ClickUpTask>() : null;
        return task is not null;
    }
}
