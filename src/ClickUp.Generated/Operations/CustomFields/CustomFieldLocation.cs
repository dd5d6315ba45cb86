namespace ClickUp.Generated;

/// <summary>The value of a custom field of the kind <c>location</c>.</summary>
/// <param name="latitude">In degrees.</param>
/// <param name="longitude">In degrees.</param>
/// <param name="address">What is shown.</param>
/// <param name="placeId">Google's id of the place.</param>
public sealed class CustomFieldLocation(double latitude, double longitude, string? address = null, string? placeId = null)
{
    /// <summary>In degrees, from -90 to 90.</summary>
    public double Latitude { get; } = latitude;

    /// <summary>In degrees, from -180 to 180.</summary>
    public double Longitude { get; } = longitude;

    /// <summary>What is shown; null where nothing came.</summary>
    public string? Address { get; } = address;

    /// <summary>Google's id of the place; null where none came.</summary>
    public string? PlaceId { get; } = placeId;
}
