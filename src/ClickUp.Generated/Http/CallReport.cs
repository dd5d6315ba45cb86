using System.Net;

namespace ClickUp.Generated;

/// <summary>What listeners learn of a call; where there are none, nothing is kept.</summary>
internal sealed class CallReport
{
    /// <summary>How long the rate limit has held it back, all in all.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>How often it was sent again.</summary>
    public int Repeats { get; set; }

    /// <summary>The status of the answer; null before there is one.</summary>
    public HttpStatusCode? StatusCode { get; set; }
}
