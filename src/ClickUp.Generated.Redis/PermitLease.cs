using System.Threading.RateLimiting;

namespace ClickUp.Generated.Redis;

/// <summary>A permit, or why there is none. It is used up: nothing is given back.</summary>
/// <param name="reason">Null for a permit.</param>
internal sealed class PermitLease(string? reason) : RateLimitLease
{
    public static readonly PermitLease Taken = new(null);

    public override bool IsAcquired => reason is null;

    public override IEnumerable<string> MetadataNames => reason is null ? [] : [MetadataName.ReasonPhrase.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.ReasonPhrase.Name ? reason : null;
        return metadata is not null;
    }
}
