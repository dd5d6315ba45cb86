using CsCheck;
using Newtonsoft.Json;

namespace ClickUp.Generated.Faults.Tests.HostileAnswers;

/// <summary>JSON, and what is nearly JSON, with a liking for the fields of the model that has every kind of property.</summary>
internal static class JsonGen
{
    private static readonly string[] Kinds = ["text", "whole", "number", "flag", "at", "lasts", "color", "inner", "anything"];

    private static readonly string[] Names =
    [
        .. Kinds.SelectMany(kind => new[] { "required_" + kind, "optional_" + kind, "list_of_" + kind, "map_of_" + kind }),
        "parts", "next", "id", "count", "", "a", "é", "ab\\u0063", "\\ud83d\\ude00",
    ];

    // What other readers take, what goes wrong at a limit, and what is no JSON at all.
    private static readonly string[] Oddities =
    [
        "null", "true", "false", "0", "-0", "-0.0", "1e3", "1E+3", "1e-3", "1.10", "5.0", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "18446744073709551616", "123456789012345678901234567890", "1e308", "1e309", "-1e400", "1e-400", "0.1e1", "4.9e-324", "253402300799999", "253402300800000",
        "-62135596800000", "-62135596800001", "922337203685477", "922337203685478", "-922337203685478", "2147483648",
        new('7', 379), new('7', 380), new('7', 400), $"-1{new string('0', 399)}", $"1{new string('0', 400)}.5", $"0.{new string('3', 400)}", $"1e{new string('0', 400)}", $"\"{new string('9', 400)}\"",
        "\"\"", "\"5\"", "\"-5\"", "\"+5\"", "\" 5\"", "\"5 \"", "\"0x1F\"", "\"1e3\"", "\"1.5\"", "\".5\"", "\"5.\"", "\"NaN\"", "\"Infinity\"", "\"true\"", "\"null\"", "\"9223372036854775808\"",
        "\"2024-02-30\"", "\"2024-01-02\"", "\"2024-01-02T03:04:05.678Z\"", "\"2024-01-02T03:04:05+14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"-5-\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "\"\\/\"", "\"\\\\\"", "\"\\\"\"", "\"\u2028\"", "\"\u007f\"", "\"\ufffd\"", "\"\ufeff\"", "[]", "{}", "[null]", "[[]]", "{\"a\":null}",
        "NaN", "-NaN", "Infinity", "-Infinity", "undefined", "new Date(1)", "/*c*/1", "1/*c*/", "//c\n1", "'a'", "'a\"", "\"a'", "a", "True", "nul", "nulll", "010", "-010", "0x1F", "0X1f", "00", "-", "+1", ".5", "5.", "5.e1", "1e", "1e+", "--1", "1_000", "１", "٣",
        "\"\\'\"", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"a\nb\"", "\"a\tb\"", "\"a\0b\"", "\"a", "[1,]", "[,1]", "[1,,2]", "[,]", "[1 2]", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":}", "{\"a\"}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "[1}", "{\"a\":1]",
        "\u00a01", "1\u00a0", "\v1", "\f1", "\01", "1\0", "", " ", ",", ":", "]", "}",
    ];

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (6, Of(Oddities)),
        (1, Gen.Long.Select(number => JsonConvert.ToString(number))),
        (1, Gen.Double.Select(number => double.IsFinite(number) ? JsonConvert.ToString(number) : "0")),
        (1, Gen.Long[-100_000_000_000_000, 300_000_000_000_000].Select(number => $"\"{number}\"")),
        (2, Gen.String.Select(text => JsonConvert.ToString(text))));

    private static readonly Gen<string> White = Gen.Frequency((8, Gen.Const("")), (1, Of(" ", "\n", "\r\n", "\t", "  \n ")));

    private static readonly Gen<string> Name = Gen.Frequency((9, Of(Names).Select(name => $"\"{name}\"")), (1, Gen.String.Select(text => JsonConvert.ToString(text))));

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, value) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (5, Scalar),
            (2, Gen.Select(value.Array[0, 4], White, (values, white) => $"[{white}{string.Join($"{white},", values)}{white}]")),
            (2, ObjectOf(value))));

    /// <summary>An object, most often of JSON.</summary>
    public static Gen<string> Object { get; } = ObjectOf(Value);

    /// <summary>An object of which some letters are others, are twice there, or are gone.</summary>
    public static Gen<string> Mutated { get; } = Gen.Select(Object, Gen.Select(Gen.Int[0, 4], Gen.Int[0, 10_000], Gen.Int[1, 12], Of(Oddities)).Array[1, 3], (text, edits) => edits.Aggregate(text, Edit));

    private static Gen<string> ObjectOf(Gen<string> value) =>
        Gen.Select(Gen.Select(Name, White, value, (name, white, value) => $"{white}{name}{white}:{white}{value}").Array[0, 6], White, (fields, white) => $"{{{string.Join(",", fields)}{white}}}");

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Edit(string text, (int Kind, int Place, int Length, string Text) edit)
    {
        var place = text.Length == 0 ? 0 : edit.Place % text.Length;
        var length = Math.Min(edit.Length, text.Length - place);
        return edit.Kind switch
        {
            0 => text.Remove(place, length),
            1 => text.Insert(place, edit.Text),
            2 => text.Insert(place, text.Substring(place, length)),
            3 => text[..place],
            _ => text.Remove(place, length).Insert(place, edit.Text),
        };
    }
}
