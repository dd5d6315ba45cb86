using System.Net.Http.Json;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>C# of src/ClickUp.Generated.Testing/README.md, word for word, so that it compiles; a test compares the two.</summary>
internal static class StateReadMeSnippets
{
    public static async Task<ClickUpServer> SeededAsync()
    {
        var server = await ClickUpServer.StartAsync(new ClickUpServerOptions
        {
            Seed = server =>
            {
                var list = server.AddList("Backlog", ClickUpServer.DefaultSpaceId);
                server.AddCustomField(list.Id, "Stage", "drop_down", """{"options":[{"name":"Bug"},{"name":"Wish"}]}""");
                server.AddTask("Write tests", list.Id, task => task with { Priority = 1, Tags = ["qa"], DueDate = DateTimeOffset.UtcNow });
            },
        });

        return server;
    }

    public static DateTimeOffset? Snapshots(ClickUpServer server)
    {
        server.SaveSnapshot("before");                   // costs nothing
        server.ChangeTask("9hv", task => task with { Status = "complete" });
        var closed = server.FindTask("9hv")!.DateClosed; // now
        server.RestoreSnapshot("before");
        server.Reset();                                  // back to the seed: requests, faults and the clock too

        return closed;
    }

    public static async Task WebhooksAsync(ClickUpServer server, HttpClient client)
    {
        server.HoldDeliveries();                                             // they become late
        await client.PutAsync("v2/task/9hv", JsonContent.Create(new { name = "Renamed", priority = 1 }));
        server.ReleaseDeliveries(held => held.Reverse());                    // and come in another order
        await server.DeliveriesSettledAsync();                               // no sleeping
        server.DeliverAgain(server.Deliveries[0]);                           // once more
        server.DeliverAgain(server.Deliveries[0], wrongSignature: true);     // and signed wrongly
    }
}
