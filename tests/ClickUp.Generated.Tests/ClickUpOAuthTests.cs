namespace ClickUp.Generated.Tests;

public class ClickUpOAuthTests
{
    [Test]
    public void AuthorizationAddress_EscapesWhatItIsGiven() =>
        Assert.That(ClickUpOAuth.AuthorizationAddress("A B", "https://example.com/back?a=1&b=ü", "x&y=z#").AbsoluteUri,
            Is.EqualTo("https://app.clickup.com/api?client_id=A%20B&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Fa%3D1%26b%3D%C3%BC&state=x%26y%3Dz%23"));

    [TestCase("", "https://example.com", "s")]
    [TestCase("id", "/back", "s", Description = "An absolute path is a file's address on some systems")]
    [TestCase("id", "back", "s")]
    [TestCase("id", "https://example.com", " ")]
    public void AuthorizationAddress_OfNothing_IsRefused(string clientId, string redirectUri, string state) =>
        Assert.That(() => ClickUpOAuth.AuthorizationAddress(clientId, redirectUri, state), Throws.ArgumentException);
}
