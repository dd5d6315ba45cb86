using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>What goes wrong on a connection that served a call before: .NET tries some of it again by itself, but never a POST.</summary>
internal static class ReuseFaults
{
    public static IEnumerable<Fault> All =>
    [
        Second("closed after the next request", async connection =>
        {
            await connection.ReadRequestAsync();
            connection.EndSending();
            await connection.UntilLeftAsync();
        }).Fails(true, ""),
        Second("reset after the next request", async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        }).Fails(true, ""),
        Second("closed after the head of the next request", async connection =>
        {
            await connection.ReadHeadAsync();
            connection.EndSending();
            await connection.UntilLeftAsync();
        }).Fails(true, ""),
        Second("closed inside the answer to the next request", async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 2");
            connection.EndSending();
            await connection.UntilLeftAsync();
        }).Fails(true, ""),
        new Fault("A kept connection, answered 408 while nothing was asked", async connection =>
        {
            await connection.AnswerAsync(Connection.Ok + Connection.Head(408, 0, "Connection: close\r\n"));
            connection.EndSending();
            await connection.UntilLeftAsync();
        }).OnSecondCall().Succeeds(),
        new Fault("A connection that is to be closed after its answer", async connection =>
        {
            await connection.AnswerAsync(Connection.Head(200, 10, "Connection: close\r\n") + Connection.Answer);
            await connection.UntilLeftAsync();
        }).OnSecondCall().Succeeds(),
    ];

    private static Fault Second(string how, Func<Connection, Task> then) => new Fault($"A kept connection, {how}", async connection =>
    {
        await connection.AnswerAsync(Connection.Ok);
        await then(connection);
    }).OnSecondCall();
}
