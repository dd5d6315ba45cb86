namespace ClickUp.Generated.Tests.Http;

/// <summary>What a token is sent as, and what is none.</summary>
public sealed class CredentialTests
{
    [TestCase("pk_1_ABC", ExpectedResult = "pk_1_ABC")]
    [TestCase(" pk_1_ABC", ExpectedResult = "pk_1_ABC")]
    [TestCase("pk_1_ABC  ", ExpectedResult = "pk_1_ABC")]
    [TestCase("  eyJ ", ExpectedResult = "Bearer eyJ")]
    [TestCase(" Bearer eyJ ", ExpectedResult = "Bearer eyJ")]
    [TestCase("bearer eyJ", ExpectedResult = "bearer eyJ")]
    [TestCase("Bearer   eyJ", ExpectedResult = "Bearer   eyJ")]
    [TestCase("PK_1", ExpectedResult = "Bearer PK_1")]
    public string Header_IsTheTokenWithoutBlanksAroundIt(string token)
    {
        Assert.That(Credential.Problem(token), Is.Null);
        return Credential.Header(token);
    }

    [TestCase("\"pk_1_ABC\"", "quote")]
    [TestCase("'pk_1_ABC'", "quote")]
    [TestCase("`eyJ`", "quote")]
    [TestCase("Bearer \"eyJ\"", "quote")]
    [TestCase("pk_1 ABC", "blank")]
    [TestCase("eyJ eyJ", "blank")]
    [TestCase("Authorization: pk_1_ABC", "blank")]
    [TestCase("Bearer pk_1 ABC", "blank")]
    [TestCase("Bearer ", "is empty")]
    [TestCase("   ", "is empty")]
    public void WhatIsPastedAroundAToken_IsNamed(string token, string problem) => Assert.That(Credential.Problem(token), Does.Contain(problem));
}
