using System.Collections;
using Newtonsoft.Json;

namespace ClickUp.Generated.Tests;

/// <summary>What is written of a model is read back equal: for every model there is, with random values in all its properties.</summary>
[Parallelizable(ParallelScope.All)]
public class RoundTripTests
{
    private const int Times = 100;
    private const int Deepest = 3;

    private static readonly string[] Texts = ["", " ", "a", "5", "-5", "1e3", "null", "true", "2024-01-02T03:04:05Z", "\"", "\\", "/", "\0", "\r\n\t", "\u2028", "\ufeff", "é", "日本", "😀", "<b>&amp;", "{}", "[1]", new('x', 5000)];

    private static readonly string[] Raws = ["0", "-1.50", "1e400", "12345678901234567890", "\"\"", "\"\\u00e9\"", "true", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"a\":{\"b\":[]}}"];

    [TestCaseSource(typeof(GeneratedSurface), nameof(GeneratedSurface.Models))]
    public void WhatIsWritten_IsReadBackEqual(Type type)
    {
        // The same values each time, and others for each model.
        var random = new Random(type.Name.Sum(letter => letter) * type.Name.Length);
        for (var i = 0; i < Times; i++)
        {
            var model = Create(type, random);
            var written = JsonConvert.SerializeObject(model);
            var read = Read(type, written);

            Assert.That(Difference(model, read, type.Name), Is.Null, written);
            Assert.That(JsonConvert.SerializeObject(read), Is.EqualTo(written));
        }
    }

    // As the client reads an answer.
    private static Model Read(Type type, string json)
    {
        using var reader = BodyReader.Of(JsonSource.From(json));
        reader.Advance();
        var model = (Model)Activator.CreateInstance(type)!;
        model.ReadObject(reader);
        reader.End();
        return model;
    }

    internal static Model Create(Type type, Random random, int depth = 0)
    {
        var model = (Model)Activator.CreateInstance(type)!;
        foreach (var property in GeneratedSurface.PropertiesOf(type))
        {
            // What has no value is not sent; a property that is required has one always.
            if (random.Next(4) > 0 && Value(property.PropertyType, random, depth) is { } value)
                property.SetValue(model, value);
        }

        for (var more = random.Next(3); more > 0; more--)
            model.AdditionalProperties[$"x {more}{Pick(Texts, random)}"] = Raw(random);
        return model;
    }

    // Null: not this deep.
    private static object? Value(Type type, Random random, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Pick(Texts, random);
        if (type == typeof(RawJson))
            return Raw(random);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(long))
            return random.Next(4) switch { 0 => long.MinValue, 1 => long.MaxValue, 2 => random.Next(-5, 5), _ => random.NextInt64() };
        if (type == typeof(double))
            return random.Next(4) switch { 0 => double.MaxValue, 1 => double.Epsilon, 2 => random.Next(-5, 5), _ => random.NextDouble() * 1e6 };
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() + 1));
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMilliseconds(random.NextInt64(-922_337_203_685_477, 922_337_203_685_478));
        if (type.IsSubclassOf(typeof(Model)))
            return depth < Deepest ? Create(type, random, depth + 1) : null;
        if (type.IsValueType)
            return type.GetConstructor([typeof(long)]) is null ? Activator.CreateInstance(type, Pick(Texts, random)) : Activator.CreateInstance(type, random.NextInt64());
        var element = type.GetGenericArguments()[^1];
        var values = Enumerable.Range(0, random.Next(4)).Select(_ => Value(element, random, depth)).Where(value => value is not null).ToList();
        if (type.GetGenericTypeDefinition() == typeof(IList<>))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            values.ForEach(value => list.Add(value));
            return list;
        }

        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        values.ForEach(value => map[Pick(Texts, random)] = value);
        return map;
    }

    private static RawJson Raw(Random random) => RawJson.Parse(Pick(Raws, random));

    private static string Pick(string[] texts, Random random) => texts[random.Next(texts.Length)];

    /// <summary>Where two values differ; null when they do not.</summary>
    private static string? Difference(object? expected, object? actual, string place)
    {
        switch (expected, actual)
        {
            case (Model model, Model other):
                return GeneratedSurface.PropertiesOf(model.GetType()).Select(property => Difference(property.GetValue(model), property.GetValue(other), $"{place}.{property.Name}"))
                    .Append(Difference(model.AdditionalProperties, other.AdditionalProperties, $"{place}.AdditionalProperties")).FirstOrDefault(difference => difference is not null);
            case (IDictionary<string, RawJson> raws, IDictionary<string, RawJson> others):
                return raws.Count == others.Count && raws.All(raw => others.TryGetValue(raw.Key, out var other) && other == raw.Value) ? null : $"{place}: {string.Join(", ", raws)} is {string.Join(", ", others)}";
            case (IDictionary map, IDictionary other):
                return map.Count != other.Count ? $"{place} has {other.Count} entries"
                    : map.Keys.Cast<object>().Select(key => Difference(map[key], other[key], $"{place}[{key}]")).FirstOrDefault(difference => difference is not null);
            case (IList list, IList other):
                return list.Count != other.Count ? $"{place} has {other.Count} elements"
                    : Enumerable.Range(0, list.Count).Select(i => Difference(list[i], other[i], $"{place}[{i}]")).FirstOrDefault(difference => difference is not null);
            default:
                return Equals(expected, actual) ? null : $"{place}: {expected} is {actual}";
        }
    }
}
