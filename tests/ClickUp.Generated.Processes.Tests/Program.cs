using ClickUp.Generated.Processes.Tests;

// The process that a test kills: what it does is named first, where the server is comes next.
return args switch
{
    ["record", var server, var operation, var task] => await Recorder.RunAsync(new Uri(server), operation, task),
    ["receive", var redis, var report, var beforeAnswering] => await Receiver.RunAsync(redis, new Uri(report), bool.Parse(beforeAnswering)),
    _ => 2,
};
