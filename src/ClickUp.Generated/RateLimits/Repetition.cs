#if NET
using System.Net.Http.Json;
#endif

namespace ClickUp.Generated;

/// <summary>Whether a request that was refused can be sent again.</summary>
internal static class Repetition
{
    /// <summary>What is not known to be the same when it is read a second time is not sent a second time.</summary>
    public static async ValueTask<bool> IsPossibleAsync(HttpContent? content)
    {
        switch (content)
        {
            case null or BodyContent or ByteArrayContent:
#if NET
            case ReadOnlyMemoryContent or JsonContent:
#endif
                return true;
            case StreamContent:
                // Does not read: it gives the stream itself.
                return (await content.ReadAsStreamAsync().ConfigureAwait(false)).CanSeek;
            case FormContent form:
                return await IsPossibleAsync(form.Parts).ConfigureAwait(false);
            case MultipartContent parts:
                foreach (var part in parts)
                {
                    if (!await IsPossibleAsync(part).ConfigureAwait(false))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }
}
