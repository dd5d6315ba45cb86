using TrackTime;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var surroundings = new Surroundings(Console.Out, Console.Error, Environment.GetEnvironmentVariable("CLICKUP_TOKEN"));
return await TrackTimeCommand.RunAsync(args, surroundings, stop.Token);
