using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Every <c>$ref</c> of the documents and the token it means. A ref counts only within its own document.</summary>
internal sealed class References
{
    private readonly Dictionary<JToken, Shape> _shapes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JToken, JToken> _targets = new(ReferenceEqualityComparer.Instance);

    /// <summary>The objects that hold a ref, and what it means: the next token, which may be a ref again.</summary>
    public IReadOnlyDictionary<JToken, JToken> Targets => _targets;

    /// <summary>What a token is; null for data, and for the maps and lists between.</summary>
    public Shape? ShapeOf(JToken token) => _shapes.GetValueOrDefault(token);

    /// <summary>The objects that are such a thing, in the document's order.</summary>
    public IEnumerable<JObject> OfShape(Shape shape) => _shapes.Where(known => known.Value == shape).Select(known => known.Key).OfType<JObject>();

    /// <summary>Reads the refs of a document and refuses those that mean nothing.</summary>
    public void Add(JObject document)
    {
        var open = new Queue<JObject>();
        Visit(document, Shape.Document, open);
        while (open.TryDequeue(out var holder))
        {
            var target = Resolve(document, holder, []);
            _targets[holder] = target;
            // A schema may stand in an example and be meant from outside: then it is a schema, and its refs are refs.
            Visit(target, _shapes[holder], open);
        }
        foreach (var holder in _targets.Keys.Where(holder => holder.Root == document))
            RequireEnd(holder);
    }

    /// <summary>The token itself, or what it means when it is a ref.</summary>
    public JToken Follow(JToken token)
    {
        while (_targets.TryGetValue(token, out var target))
            token = target;
        return token;
    }

    /// <summary>A copy whose refs mean the same as those of the original.</summary>
    public JToken Copy(JToken original)
    {
        var copy = original.DeepClone();
        Learn(original, copy);
        return copy;
    }

    private void Learn(JToken original, JToken copy)
    {
        if (_shapes.TryGetValue(original, out var shape))
            _shapes[copy] = shape;
        if (_targets.TryGetValue(original, out var target))
            _targets[copy] = target;
        foreach (var (from, to) in original.Children().Zip(copy.Children()))
            Learn(from, to);
    }

    private void Visit(JToken token, Shape shape, Queue<JObject> open)
    {
        if (shape == Shape.Data)
            return;
        if (_shapes.TryGetValue(token, out var known))
        {
            if (known != shape)
                throw SpecDocument.Refuse(token, $"is a {known.Name}, and a \"$ref\" takes it for a {shape.Name}.");
            return;
        }
        WellFormed.Require(token, shape);
        _shapes[token] = shape;
        switch (token)
        {
            case JObject members:
                if (shape.MayBeReference && members["$ref"] is { } reference)
                {
                    if (reference.Type != JTokenType.String)
                        throw SpecDocument.Refuse(reference, "\"$ref\" must be a string.");
                    open.Enqueue(members);
                }
                foreach (var member in members.Properties())
                    Visit(member.Value, shape.Of(member), open);
                break;
            case JArray items:
                foreach (var item in items)
                    Visit(item, shape.Of(item), open);
                break;
        }
    }

    private static JToken Resolve(JObject root, JObject holder, List<JObject> followed)
    {
        followed.Add(holder);
        var reference = (JValue)holder["$ref"]!;
        var text = (string)reference.Value!;
        if (JsonPointer.Steps(text) is not { } steps)
        {
            throw SpecDocument.Refuse(reference, text.StartsWith('#')
                ? $"\"$ref\": \"{text}\" is not a JSON pointer (#/…); only those are followed."
                : $"\"$ref\": \"{text}\" leads into another file; put everything into one document.");
        }

        JToken? at = root;
        foreach (var step in steps)
        {
            // The way may lead through another ref.
            while (JsonPointer.Child(at, step) is null && at is JObject next && next["$ref"] is JValue { Value: string } && !followed.Contains(next))
                at = Resolve(root, next, followed);
            at = JsonPointer.Child(at, step)
                ?? throw SpecDocument.Refuse(reference, $"\"$ref\": \"{text}\" leads nowhere: there is no \"{step}\" in {JsonPointer.Of(at)}.");
        }
        return at is JObject or JValue { Type: JTokenType.Boolean }
            ? at
            : throw SpecDocument.Refuse(reference, $"\"$ref\": \"{text}\" leads to {JsonPointer.Of(at)}, which is no object.");
    }

    private void RequireEnd(JToken holder)
    {
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        for (var at = holder; _targets.TryGetValue(at, out var target); at = target)
        {
            if (!seen.Add(at))
                throw SpecDocument.Refuse(holder["$ref"]!, "\"$ref\" leads back to itself.");
        }
    }
}
