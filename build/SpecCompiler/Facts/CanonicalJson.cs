using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>One text for one document, made for diffs: an object or list stands on one line where it fits, else each member has its own; the document's order stays.</summary>
internal static class CanonicalJson
{
    /// <summary>Columns of a line. What can not be parted, as a long <c>$ref</c>, stands on a line of its own and may be longer.</summary>
    public const int Width = 120;

    public static string Write(JToken document)
    {
        var text = new StringBuilder();
        Write(document, 0, 0, 0, text);
        return text.Append('\n').ToString();
    }

    /// <param name="token">What to write.</param>
    /// <param name="indent">Columns before the line on which it begins.</param>
    /// <param name="used">Columns of that line before it.</param>
    /// <param name="after">Columns that must stay free behind it: a comma.</param>
    /// <param name="text">Where to.</param>
    private static void Write(JToken token, int indent, int used, int after, StringBuilder text)
    {
        var start = text.Length;
        if (OneLine(token, Width - used - after, start, text))
            return;
        text.Length = start;
        switch (token)
        {
            case JObject members:
                Lines('{', '}', [.. members.Properties()], indent, text);
                break;
            case JArray items when items.All(item => item is JValue):
                Fill(items, indent, text);
                break;
            case JArray items:
                Lines('[', ']', [.. items], indent, text);
                break;
            default:
                text.Append(Scalar((JValue)token));
                break;
        }
    }

    private static void Lines(char open, char close, IReadOnlyList<JToken> entries, int indent, StringBuilder text)
    {
        text.Append(open);
        for (var i = 0; i < entries.Count; i++)
        {
            text.Append('\n').Append(' ', indent + 2);
            var name = entries[i] is JProperty member ? Name(member) : "";
            text.Append(name);
            var isLast = i == entries.Count - 1;
            Write(entries[i] is JProperty { Value: var value } ? value : entries[i], indent + 2, indent + 2 + name.Length, isLast ? 0 : 1, text);
            if (!isLast)
                text.Append(',');
        }
        text.Append('\n').Append(' ', indent).Append(close);
    }

    // A closed list of many values takes a few full lines.
    private static void Fill(JArray items, int indent, StringBuilder text)
    {
        text.Append('[');
        var column = Width;
        for (var i = 0; i < items.Count; i++)
        {
            var value = Scalar((JValue)items[i]) + (i == items.Count - 1 ? "" : ",");
            if (column + 1 + value.Length > Width)
            {
                text.Append('\n').Append(' ', indent + 2);
                column = indent + 2;
            }
            else
            {
                text.Append(' ');
                column++;
            }
            text.Append(value);
            column += value.Length;
        }
        text.Append('\n').Append(' ', indent).Append(']');
    }

    private static bool OneLine(JToken token, int room, int start, StringBuilder text)
    {
        switch (token)
        {
            case JProperty member:
                text.Append(Name(member));
                return OneLine(member.Value, room, start, text);
            case JContainer { HasValues: false }:
                text.Append(token is JObject ? "{}" : "[]");
                break;
            case JContainer entries:
                text.Append(token is JObject ? "{ " : "[ ");
                for (var entry = entries.First; entry is not null; entry = entry.Next)
                {
                    if (!OneLine(entry, room, start, text))
                        return false;
                    if (entry.Next is not null)
                        text.Append(", ");
                }
                text.Append(token is JObject ? " }" : " ]");
                break;
            case JValue value:
                text.Append(Scalar(value));
                break;
        }
        return text.Length - start <= room;
    }

    private static string Name(JProperty member) => JsonConvert.ToString(member.Name) + ": ";

    private static string Scalar(JValue value) => value.Value switch
    {
        null => "null",
        string text => JsonConvert.ToString(text),
        bool flag => flag ? "true" : "false",
        double number => JsonConvert.ToString(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"{other.GetType()} is no value of a document."),
    };
}
