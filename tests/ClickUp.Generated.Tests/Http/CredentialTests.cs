namespace ClickUp.Generated.Tests.Http;

/// <summary>A token is found again in whatever letters a server echoes it, and nothing else is taken for it.</summary>
public sealed class CredentialTests
{
    [TestCase("abcdef", "x abcdef y", ExpectedResult = "x *** y")]
    [TestCase("abcdef", "abcdefabcdef", ExpectedResult = "******")]
    [TestCase("abcdef", "ababcdef", ExpectedResult = "ab***")]
    [TestCase("abcdef", "abcdeg", ExpectedResult = "abcdeg")]
    [TestCase("abcdef", "abcdeF", ExpectedResult = "abcdeF")]
    [TestCase("abcdef", "abcde", ExpectedResult = "abcde")]
    [TestCase("abcdef", "", ExpectedResult = "")]
    [TestCase("Bearer abcdef", "abcdef", ExpectedResult = "***")]
    [TestCase("Bearer abcdef", "Bearer abcdef", ExpectedResult = "Bearer ***")]
    [TestCase("a\"b", "-a\"b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a\\\"b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a\\\\\\\"b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a\\u0022b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a\\\\u0022b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-\\u0061\\u0022\\u0062-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a%22b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-%61%22%62-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a&quot;b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a&#34;b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a&#x22;b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a&#x00022;b-", ExpectedResult = "-***-")]
    [TestCase("a\"b", "-a\\u0023b-", ExpectedResult = "-a\\u0023b-")]
    [TestCase("a\"b", "-a%23b-", ExpectedResult = "-a%23b-")]
    [TestCase("a\"b", "-a&lt;b-", ExpectedResult = "-a&lt;b-")]
    [TestCase("a\"b", "-a&quotb;-", ExpectedResult = "-a&quotb;-")]
    [TestCase("a\"b", "-a\\'b-", ExpectedResult = "-a\\'b-")]
    [TestCase("a\"b", "-a\\u002", ExpectedResult = "-a\\u002")]
    [TestCase("a\"b", "-a%2", ExpectedResult = "-a%2")]
    [TestCase("a\"b", "-a&", ExpectedResult = "-a&")]
    [TestCase("a\"b", "-a\\", ExpectedResult = "-a\\")]
    [TestCase("a\"b", "-a\\u", ExpectedResult = "-a\\u")]
    [TestCase("a\"b", "-a%zzb-", ExpectedResult = "-a%zzb-")]
    [TestCase("a\"b", "-a\\uzzzzb-", ExpectedResult = "-a\\uzzzzb-")]
    [TestCase("a b", "-a+b-", ExpectedResult = "-***-")]
    [TestCase("a b", "-a%20b-", ExpectedResult = "-***-")]
    [TestCase("a+b", "-a+b-", ExpectedResult = "-***-")]
    [TestCase("a+b", "-a%2Bb-", ExpectedResult = "-***-")]
    [TestCase("a+b", "-a%2bb-", ExpectedResult = "-***-")]
    [TestCase("a-b", "-a+b-", ExpectedResult = "-a+b-")]
    [TestCase("a\\b", "-a\\b-", ExpectedResult = "-***-")]
    [TestCase("a\\b", "-a\\\\b-", ExpectedResult = "-***-")]
    [TestCase("a\\b", "-a\\\\\\\\b-", ExpectedResult = "-***-")]
    [TestCase("a%b", "-a%25b-", ExpectedResult = "-***-")]
    [TestCase("a&b", "-a&amp;b-", ExpectedResult = "-***-")]
    [TestCase("a&b", "-a&b-", ExpectedResult = "-***-")]
    [TestCase("a/b", "-a\\/b-", ExpectedResult = "-***-")]
    [TestCase("aub", "-aub-", ExpectedResult = "-***-")]
    [TestCase("aub", "-a\\ub-", ExpectedResult = "-***-")]
    [TestCase("ab\"", "-ab\\u0022", ExpectedResult = "-***")]
    [TestCase("ab\"", "-ab%22", ExpectedResult = "-***")]
    [TestCase("ab\"", "-ab&quot;", ExpectedResult = "-***")]
    public string Token_IsFoundInAnyLetters(string header, string text) => Credential.Redact(text, header)!;

    [TestCase("x abcd", ExpectedResult = "x ***")]
    [TestCase("x abcde", ExpectedResult = "x ***")]
    [TestCase("x abcdef", ExpectedResult = "x ***")]
    [TestCase("x abcdef y", ExpectedResult = "x *** y")]
    [TestCase("x abc", ExpectedResult = "x abc")]
    [TestCase("x abcdx", ExpectedResult = "x abcdx")]
    [TestCase("x abcd\\", ExpectedResult = "x ***")]
    [TestCase("x abcd\\u006", ExpectedResult = "x ***")]
    [TestCase("x abcd%6", ExpectedResult = "x ***")]
    [TestCase("x abcd&#10", ExpectedResult = "x ***")]
    [TestCase("x abcd&#0000000", ExpectedResult = "x ***")]
    [TestCase("x abcd&#0000000000", ExpectedResult = "x abcd&#0000000000")]
    [TestCase("x abcd%66 and more than this", ExpectedResult = "x abcd%66 and more than this")]
    [TestCase("x abc\\", ExpectedResult = "x abc\\")]
    public string BeginningOfAToken_AtACut_IsFoundToo(string text) => Credential.Redact(text, "abcdef", isCut: true)!;

    [TestCase("x abcd", ExpectedResult = "x abcd")]
    [TestCase("x abcd\\", ExpectedResult = "x abcd\\")]
    public string BeginningOfAToken_AtTheEnd_IsNone(string text) => Credential.Redact(text, "abcdef")!;

    [Test]
    public void NoText_AndNoToken_AreLeftAlone()
    {
        Assert.That(Credential.Redact(null, "abcdef"), Is.Null);
        Assert.That(Credential.Redact("abcdef", null), Is.EqualTo("abcdef"));
    }

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
