using System.Diagnostics;
using System.Text;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.HostileAnswers;

/// <summary>No answer takes more than linear time, nor more than a known multiple of its length in memory.</summary>
[NonParallelizable]
public class CostTests
{
    // Bytes allocated for each byte of the answer. The most expensive is an object in three letters.
    private const int LargestMultiple = 400;

    private static readonly (string Name, Func<int, string> Make)[] Inputs =
    [
        ("one long string", length => $$"""{"optional_text":"{{new string('x', length)}}"}"""),
        ("one long string of escapes", length => $$"""{"optional_text":"{{Repeat("\\u0041", length)}}"}"""),
        ("one long name", length => $$"""{"{{new string('x', length)}}":1}"""),
        ("one long name of a value that does not fit", length => "{\"a\":{\"" + new string('x', length) + "\":[]}}"),
        ("one long number", length => "{\"optional_number\":0." + new string('1', length) + "}"),
        ("one long number in a string", length => $$"""{"optional_whole":"{{new string('1', length)}}"}"""),
        ("one long exponent", length => "{\"optional_number\":1e" + new string('1', length) + "}"),
        ("many unknown fields", length => "{" + Fields(length) + "}"),
        ("one field many times", length => "{" + Repeat("\"list_of_text\":[1,{}],", length) + "\"id\":1}"),
        ("one unknown field many times", length => "{" + Repeat("\"x\":[1,{}],", length) + "\"id\":1}"),
        ("many objects", length => $$"""{"parts":[{{Repeat("{},", length)}}{}]}"""),
        ("many objects with an unknown field", length => $$"""{"parts":[{{Repeat("{\"\":0},", length)}}{}]}"""),
        ("many lists", length => $$"""{"a":[{{Repeat("[],", length)}}[]]}"""),
        ("many elements that do not fit", length => $$"""{"list_of_whole":[{{Repeat("{},", length)}}{}]}"""),
        ("many elements of which every other fits", length => $$"""{"list_of_whole":[{{Repeat("1,{},", length)}}{}]}"""),
        ("many keys of a map", length => "{\"map_of_whole\":{" + Fields(length) + "}}"),
        ("many blanks", length => $$"""{"a":{{new string(' ', length)}}1}"""),
        ("many line breaks", length => $$"""{"a":{{Repeat("\r\n", length)}}1}"""),
        ("many nested lists whose last element does not fit", length => "{\"map_of_text\":{" + Repeat("\"a\":[[[[[[[[1]]]]]]]],", length) + "\"b\":1}}"),
    ];

    private static IEnumerable<TestCaseData> All => Inputs.Select(input => new TestCaseData(input.Make).SetName($"Answer of {input.Name} takes linear time and memory".Replace(' ', '_')));

    [TestCaseSource(nameof(All))]
    public void Answer_takes_linear_time_and_memory(object make)
    {
        var input = (Func<int, string>)make;
        Measure(input(10_000));
        var small = Measure(input(50_000));
        var large = Measure(input(400_000));

        // Eight times the length: quadratic would be 64 times the time, and what is measured on a busy machine is never exact.
        Assert.That(large.Time, Is.LessThan((24 * small.Time) + TimeSpan.FromMilliseconds(250)), "time");
        Assert.That(large.Bytes, Is.LessThan(12 * small.Bytes), "memory against a smaller answer");
        Assert.That(large.Bytes, Is.LessThan(LargestMultiple * 400_000L), "memory");
    }

    [Test]
    public async Task Lists_inside_lists_with_an_element_that_does_not_fit_are_written_back_in_linear_time()
    {
        const int Depth = 31;
        var json = string.Concat(Enumerable.Repeat("{\"parts\":[1,", Depth)) + "{}" + string.Concat(Enumerable.Repeat("]}", Depth));
        var model = ModelInvariants.Read(JsonSource.From(json));

        // Twice the work at each depth would be two thousand million times the work in all.
        var written = await Task.Run(() => ModelInvariants.Write(model)).WaitAsync(Call.Patience);

        Assert.That(written, Does.Contain(json[1..^1]));
    }

    [Test]
    public void List_that_was_changed_deep_inside_is_not_lost_without_a_word()
    {
        var model = ModelInvariants.Read(JsonSource.From("""{"parts":[1,{"parts":[2,{"optional_text":"a"}]}]}"""));
        model.Parts![0].Parts![0].OptionalText = "b";

        Assert.That(() => ModelInvariants.Write(model), Throws.ArgumentException.With.Message.Contains("parts"));
    }

    [Test]
    public async Task Answer_of_the_longest_length_is_read_and_one_byte_more_is_not()
    {
        const int Limit = 1 << 20;
        var length = Limit;
        using var server = new FaultyServer(async connection =>
        {
            while (true)
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(Connection.Head(200, length));
                await connection.SendAsync(Encoding.UTF8.GetBytes($$"""{"id":"1","x":"{{new string('x', length - 17)}}"}"""));
            }
        });
        using var client = server.Client(change: options => options.MaxResponseLength = Limit);

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
        length++;
        Assert.That((await client.TrackAsync().FailsAsync()).Message, Does.Contain("MaxResponseLength, 1048576 bytes"));
    }

    [Test]
    public async Task Endless_answer_is_given_up_at_the_limit()
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(Connection.Head(200, long.MaxValue));
            var blanks = new byte[1 << 16];
            while (true)
                await connection.SendAsync(blanks);
        });
        using var client = server.Client(change: options => options.MaxResponseLength = 1 << 20);
        var before = GC.GetTotalAllocatedBytes();

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.Message, Is.EqualTo("TrackTime failed: the answer is longer than MaxResponseLength, 1048576 bytes."));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(64L << 20));
        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
    }

    private static (TimeSpan Time, long Bytes) Measure(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            ModelInvariants.Write(ModelInvariants.Read(JsonSource.From(bytes, bytes.Length, Encoding.UTF8)));
        }
        catch (Newtonsoft.Json.JsonException)
        {
            // Refused, which is to be as cheap.
        }

        return (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private static string Fields(int length) => string.Join(",", Enumerable.Range(0, length / 12).Select(i => $"\"x{i}\":{i}"));

    private static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length).ToString();
}
