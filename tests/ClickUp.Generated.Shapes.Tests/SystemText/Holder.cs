using System.Text.Json.Serialization;

namespace ClickUp.Generated.Shapes.Tests.SystemText;

/// <summary>A class of a user's, with everything in it that the library has for JSON.</summary>
public sealed class Holder
{
    public CreateShapeResponse? Model { get; set; }

    public CreateShapeResponse? NoModel { get; set; }

    public IList<CreateShapeResponse?>? Models { get; set; }

    public IDictionary<string, CreateShapeResponse>? ModelsByName { get; set; }

    public GetShapeKind Kind { get; set; }

    public GetShapeKind Unset { get; set; }

    public GetShapeKind? NoKind { get; set; }

    public GetShapeKind? Maybe { get; set; }

    public IList<GetShapeKind>? Kinds { get; set; }

    public Dictionary<GetShapeKind, GetShapeKind>? KindsByKind { get; set; }

    public RawJson Raw { get; set; }

    public RawJson RawNull { get; set; }

    public RawJson? MaybeRaw { get; set; }

    public RawJson[]? Raws { get; set; }

    public Dictionary<string, RawJson>? RawsByName { get; set; }
}

[JsonSerializable(typeof(Holder))]
[JsonSerializable(typeof(CreateShapeResponse))]
[JsonSerializable(typeof(List<CreateShapeResponse>))]
[JsonSerializable(typeof(Dictionary<string, CreateShapeResponse>))]
[JsonSerializable(typeof(GetShapeKind))]
[JsonSerializable(typeof(List<GetShapeKind>))]
[JsonSerializable(typeof(RawJson))]
[JsonSerializable(typeof(List<RawJson>))]
internal sealed partial class HolderContext : JsonSerializerContext;
