using System.Net;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    private readonly List<(HttpMethod Method, Target Pattern, Func<ClickUpRequest, ClickUpAnswer> Answer)> _answers = [];

    /// <summary>Gives an answer to an operation that the server does not serve, or another one to one that it does. Token and rate limit are checked before; the newest answer that fits wins.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path from <c>/api/</c> on. <c>{…}</c> stands for any one segment: <c>/api/v2/list/{list_id}/task</c>. A query counts only if it is given, and then as it is on the wire.</param>
    /// <param name="json">The body; not looked at.</param>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with <c>/api/</c>, or <paramref name="status"/> is out of range.</exception>
    public void Answer(HttpMethod method, string path, string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = new ClickUpAnswer(json, status);
        Answer(method, path, _ => answer);
    }

    /// <summary>Gives an answer that is made from the request, or that is exact to the byte. Otherwise as the other overload.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path from <c>/api/</c> on; <c>{…}</c> stands for any one segment.</param>
    /// <param name="answer">Makes the answer from the request. Called by many threads at a time. What it throws becomes a 500 with the exception in <c>err</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with <c>/api/</c>.</exception>
    public void Answer(HttpMethod method, string path, Func<ClickUpRequest, ClickUpAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(answer);
        var pattern = Pattern(path);
        lock (_gate) _answers.Add((method, pattern, answer));
    }

    private static Target Pattern(string path) => path.StartsWith("/api/", StringComparison.Ordinal) ? new Target(path)
        : throw new ArgumentException($"The path must begin with /api/, as in /api/v2/user: {path}", nameof(path));

    private Func<ClickUpRequest, ClickUpAnswer>? FindAnswer(ClickUpRequest request, Target target)
    {
        lock (_gate) return _answers.FindLast(answer => answer.Method == request.Method && target.Fits(answer.Pattern)).Answer;
    }
}
