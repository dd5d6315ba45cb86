using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>Kiota's runtime, called as its generated code calls it: the generator itself is not needed for one operation.</summary>
internal sealed class KiotaPeer : Peer
{
    private readonly HttpClientRequestAdapter _adapter;

    public KiotaPeer(HttpMessageHandler handler, Uri address)
    {
        var http = KiotaClientFactory.Create(handler);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Sample.Token);
        _adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), http)
        {
            BaseUrl = address.AbsoluteUri.TrimEnd('/'),
        };
    }

    public override string Name => "Kiota";

    public override Task TrackTimeAsync() => TrackTimeAsync(Sample.TaskId, new Request { Start = Sample.Start, End = Sample.End, Time = Sample.Time });

    public override string? IdOf(Task tracked) => ((Task<Response?>)tracked).Result?.Id;

    public override void Dispose() => _adapter.Dispose();

    private async Task<Response?> TrackTimeAsync(string taskId, Request body, CancellationToken cancellationToken = default)
    {
        var request = new RequestInformation(Method.POST, "{+baseurl}/v2/task/{task_id}/time", new Dictionary<string, object> { ["baseurl"] = _adapter.BaseUrl!, ["task_id"] = taskId });
        request.Headers.TryAdd("Accept", "application/json");
        request.SetContentFromParsable(_adapter, "application/json", body);
        return await _adapter.SendAsync(request, static _ => new Response(), cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private sealed class Request : IParsable
    {
        public long? Start { get; set; }

        public long? End { get; set; }

        public long? Time { get; set; }

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
        {
            ["start"] = node => Start = node.GetLongValue(),
            ["end"] = node => End = node.GetLongValue(),
            ["time"] = node => Time = node.GetLongValue(),
        };

        public void Serialize(ISerializationWriter writer)
        {
            writer.WriteLongValue("start", Start);
            writer.WriteLongValue("end", End);
            writer.WriteLongValue("time", Time);
        }
    }

    private sealed class Response : IParsable
    {
        public string? Id { get; set; }

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetStringValue(),
        };

        public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("id", Id);
    }
}
