using System.Net;

namespace ClickUp.Generated;

/// <summary>ClickUp answered with an error: any status but 2xx.</summary>
/// <remarks>A 401 does not prove that the token is bad: ClickUp answers 401 for ids that do not exist, or belong elsewhere, too.</remarks>
public class ClickUpApiException : ClickUpException
{
    /// <summary>Makes an exception, for fakes: of a call that may change data and was sent once.</summary>
    /// <param name="operation">The operation, such as <c>TrackTime</c>.</param>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="errorCode">ClickUp's <c>ECODE</c>.</param>
    /// <param name="errorMessage">ClickUp's <c>err</c>.</param>
    /// <param name="responseBody">The body of the answer.</param>
    /// <param name="rateLimit">The rate limit that the answer told.</param>
    /// <param name="innerException">What ended the reading of the body, if anything did.</param>
    public ClickUpApiException(
        string operation,
        HttpStatusCode statusCode,
        string? errorCode = null,
        string? errorMessage = null,
        string? responseBody = null,
        RateLimit? rateLimit = null,
        Exception? innerException = null)
        : this(operation, statusCode, errorCode, errorMessage, responseBody, rateLimit, innerException, !Sendings.IsRefusal(statusCode))
    {
    }

    internal ClickUpApiException(
        string operation,
        HttpStatusCode statusCode,
        string? errorCode,
        string? errorMessage,
        string? responseBody,
        RateLimit? rateLimit,
        Exception? innerException,
        bool mayHaveBeenCarriedOut)
        : base(operation, Describe(operation, statusCode, errorCode, errorMessage), mayHaveBeenCarriedOut, innerException)
    {
        StatusCode = statusCode;
        ErrorCode = errorCode;
        ErrorMessage = errorMessage;
        ResponseBody = responseBody;
        RateLimit = rateLimit;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>ClickUp's <c>ECODE</c>, such as <c>OAUTH_027</c>; null when the body has none.</summary>
    public string? ErrorCode { get; }

    /// <summary>ClickUp's <c>err</c> (in API v3: <c>message</c>); null when the body has none.</summary>
    public string? ErrorMessage { get; }

    /// <summary>The body as text, its first 64 KiB; null when there is none.</summary>
    public string? ResponseBody { get; }

    /// <summary>The rate limit that the answer told; null unless all three of its headers could be read.</summary>
    public RateLimit? RateLimit { get; }

    private static string Describe(string operation, HttpStatusCode status, string? code, string? message)
    {
        var text = message ?? Wording.Of(status);
        return Wording.OneLine(code is null ? $"{operation} failed: {(int)status} {text}" : $"{operation} failed: {(int)status} {text} ({code})");
    }
}
