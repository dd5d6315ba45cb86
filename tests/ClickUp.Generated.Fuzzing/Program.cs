using Fuzzing;
using SharpFuzz;

// Run by run.sh, which instruments what is called here. What comes out of a target is a finding.
if (args is not [var name, ..] || !Targets.All.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"Which? {string.Join(", ", Targets.All.Keys)}");
    return 2;
}

if (args is [_, var file])
{
    // One input again, with its stack trace.
    target(File.ReadAllBytes(file));
    return 0;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var input = new MemoryStream();
    stream.CopyTo(input);
    target(input.ToArray());
});
return 0;
