using System.Security.Cryptography;
using System.Text;

namespace ClickUp.Generated.Testing.Webhooks;

internal static class Signature
{
    public static string Of(string body, string secret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
}
