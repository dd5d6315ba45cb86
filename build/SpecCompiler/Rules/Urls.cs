using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>The path of an operation in pieces, as the generated method puts it together: text as it goes out, and path parameters.</summary>
internal sealed class Urls : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            var pieces = new JArray();
            var rest = operation.Path.TrimStart('/');
            while (rest.Length > 0)
            {
                var open = rest.IndexOf('{');
                var close = open < 0 ? -1 : rest.IndexOf('}', open);
                if (close < 0)
                {
                    if (open >= 0 || rest.Contains('}'))
                        throw SpecDocument.Refuse(operation.Node, $"The path {operation.Path} has a brace without its partner; correct the document.");
                    pieces.Add(new JObject { ["text"] = Encode(rest) });
                    break;
                }
                if (open > 0)
                    pieces.Add(new JObject { ["text"] = Encode(rest[..open]) });
                var name = rest[(open + 1)..close];
                pieces.Add(new JObject { ["segment"] = operation.Parameters.OfType<JObject>().First(p => (string?)p["in"] == "path" && (string?)p["name"] == name)["x-originalName"]!.DeepClone() });
                rest = rest[(close + 1)..];
            }
            operation.Node["x-url"] = pieces;
        }
    }

    private static string Encode(string text) => string.Join('/', text.Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part))));
}
