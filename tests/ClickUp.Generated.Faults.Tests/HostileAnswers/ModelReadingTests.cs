using System.Text;
using CsCheck;

namespace ClickUp.Generated.Faults.Tests.HostileAnswers;

/// <summary>Any bytes at all are read as JSON or refused as no JSON, nothing is lost, and what is written is JSON again.</summary>
[Parallelizable(ParallelScope.All)]
public class ModelReadingTests
{
    [Test]
    public void Objects_are_read_and_written_back() => Repeat(JsonGen.Object, 3000, 1);

    [Test]
    public void Objects_with_changed_letters_are_read_or_refused() => Repeat(JsonGen.Mutated, 3000, 2);

    [Test]
    public void Random_bytes_are_refused() =>
        Repeat(Gen.Byte.Array[0, 100].Select(bytes => Encoding.Latin1.GetString(bytes)), 2000, 3, text => ModelInvariants.Check(Encoding.Latin1.GetBytes(text)));

    [Test]
    public void Objects_with_broken_bytes_are_read_or_refused() =>
        Repeat(Gen.Select(JsonGen.Object, Gen.Int[0, 10_000], Gen.Byte[128, 255], (text, place, octet) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            bytes[place % bytes.Length] = octet;
            return Encoding.Latin1.GetString(bytes);
        }), 2000, 4, text => ModelInvariants.Check(Encoding.Latin1.GetBytes(text)));

    [Test, Category("Long")]
    public void Objects_hold_for_minutes() => JsonGen.Mutated.Sample(text => { ModelInvariants.Check(Encoding.UTF8.GetBytes(text)); }, time: 120);

    // The same inputs each time; the long test above has others, and finds the smallest that fails.
    private static void Repeat(Gen<string> inputs, int times, uint stream, Func<string, bool>? check = null)
    {
        var random = new PCG(stream, 20_260_801);
        check ??= text => ModelInvariants.Check(Encoding.UTF8.GetBytes(text));
        var read = 0;
        for (var i = 0; i < times; i++)
            read += check(inputs.Generate(random, null, out _)) ? 1 : 0;
        TestContext.Out.WriteLine($"{read} of {times} were read.");
    }
}
