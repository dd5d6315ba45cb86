using System.Diagnostics.CodeAnalysis;

namespace ClickUp.Generated;

/// <remarks><see cref="IsRunning"/> says whether there is one.</remarks>
public partial class GetRunningTimeEntryResponse
{
    /// <summary>Whether a timer runs: then <see cref="Data"/> is not null.</summary>
    /// <remarks>ClickUp stops a running timer when another one starts: there is one per user at most.</remarks>
    [MemberNotNullWhen(true, nameof(Data))]
    public bool IsRunning => Data is { Id: not null and not "" };
}
