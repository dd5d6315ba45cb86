using ClickUp.Generated.Benchmarks;

return await Verbs.RunAsync(args).ConfigureAwait(false);
