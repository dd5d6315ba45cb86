using System.Net;

namespace ClickUp.Generated.Tests.Http;

public class SendingsTests
{
    [Test]
    public void SendingUnderWay_WhenTheCallEnds_MayBeCarriedOutYet_ThoughItHasNotLeft()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.clickup.com/api/v2/x") { Content = BodyContent.Nothing() };
        var sendings = new Sendings();

        sendings.TryBegin(request, allowRepeats: false);
        Assert.That(sendings.MayHaveBeenCarriedOut, Is.True, "it was given up by who hedges");
        sendings.End(request, HttpStatusCode.BadRequest);
        Assert.That(sendings.MayHaveBeenCarriedOut, Is.False, "refused");
    }
}
