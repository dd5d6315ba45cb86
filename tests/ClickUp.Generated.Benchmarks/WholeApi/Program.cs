using ClickUp.Generated.Benchmarks;
using ClickUp.Generated.Benchmarks.Measuring;
using ClickUp.Generated.Benchmarks.Peers;

switch (args[0])
{
    case PagesOfTasks.Verb:
        await PagesOfTasks.MeasureAsync().ConfigureAwait(false);
        return;
    case PagesOfTasks.ServeVerb:
        await PagesOfTasks.ServeAsync().ConfigureAwait(false);
        return;
}

// One call by one client, and its microseconds: the argument says whose.
await FirstCall.RunAsync(args[0] switch
{
    "NSwagNewtonsoft" => static () => new WholeStockNewtonsoft(CannedHandler.TrackTime, Sample.ClickUp),
    "NSwagSystemText" => static () => new WholeStockSystemText(CannedHandler.TrackTime, Sample.ClickUp),
    "ClickUpGenerated" => static () => new Ours(CannedHandler.TrackTime, Sample.ClickUp),
    _ => throw new ArgumentException($"There is no {args[0]} here."),
}).ConfigureAwait(false);
