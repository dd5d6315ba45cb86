using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks.Readers;

/// <summary>One way to fetch and read many tasks.</summary>
internal sealed class TasksReader(string name, Func<HttpMessageHandler, Func<Task>> create, Func<Task, int> count)
{
    private const string ListId = "901500000001";
    private static readonly Uri Address = new(Sample.ClickUp, $"v2/list/{ListId}/task");

    // As the classes of the hand-written call, read by reflection: what Refit, Flurl and RestSharp do with them.
    private static readonly JsonSerializerOptions Reflection = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new UnixMilliseconds() },
    };

    public static readonly IReadOnlyDictionary<string, TasksReader> ByName = new Dictionary<string, TasksReader>
    {
        ["HandWritten"] = new(
            "System.Text.Json source generation",
            static handler =>
            {
                var http = Sample.Client(handler, Sample.ClickUp);
                return () => http.GetFromJsonAsync(Address, HandContext.Default.HandTasks);
            },
            static read => ((Task<HandTasks?>)read).Result!.Tasks!.Count),
        ["ClickUpGenerated"] = new(
            "ClickUp.Generated",
            static handler =>
            {
                var client = new ClickUpClient(new HttpClient(handler, disposeHandler: false), new ClickUpClientOptions { Token = Sample.Token });
                return () => client.GetTasksAsync(ListId);
            },
            static read => ((Task<GetTasksResponse>)read).Result.Tasks.Count),
        ["Reflection"] = new(
            "System.Text.Json by reflection (Refit, Flurl, RestSharp)",
            static handler =>
            {
                var http = Sample.Client(handler, Sample.ClickUp);
                return () => http.GetFromJsonAsync<HandTasks>(Address, Reflection);
            },
            static read => ((Task<HandTasks?>)read).Result!.Tasks!.Count),
        ["NSwagNewtonsoft"] = new(
            "NSwag, Newtonsoft.Json",
            static handler =>
            {
                var client = new Stock.NewtonsoftJson.Tasks.TasksClient(Sample.Client(handler, Sample.ClickUp));
                return () => client.GetTasksAsync(901500000001);
            },
            static read => ((Task<Stock.NewtonsoftJson.Tasks.GetTasksresponse>)read).Result.Tasks.Count),
        ["NSwagSystemText"] = new(
            "NSwag, System.Text.Json",
            static handler =>
            {
                var client = new Stock.SystemTextJson.Tasks.TasksClient(Sample.Client(handler, Sample.ClickUp));
                return () => client.GetTasksAsync(901500000001);
            },
            static read => ((Task<Stock.SystemTextJson.Tasks.GetTasksresponse>)read).Result.Tasks.Count),
    };

    public string Name => name;

    /// <summary>A call over a handler.</summary>
    public Func<Task> Over(HttpMessageHandler handler) => create(handler);

    /// <summary>How many tasks were read.</summary>
    public int CountOf(Task read) => count(read);
}
