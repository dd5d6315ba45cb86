using System.Security.Cryptography;
using System.Text;

namespace ClickUp.Generated;

/// <summary>HMAC-SHA256 over a body, as hex.</summary>
internal static class WebhookSignature
{
    private const int Length = 32;
    private const string Digits = "0123456789abcdef";

    public static byte[] Of(ReadOnlySpan<byte> body, string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
#if NET
        return HMACSHA256.HashData(key, body);
#else
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(body.ToArray());
#endif
    }

    /// <summary>Takes hex of either case; blanks around it, which a proxy may leave, do not count.</summary>
    public static bool TryParse(string text, out byte[] signature)
    {
        text = text.Trim();
        signature = new byte[Length];
        if (text.Length != 2 * Length)
            return false;
        for (var i = 0; i < Length; i++)
        {
            if (Value(text[2 * i]) is not { } high || Value(text[2 * i + 1]) is not { } low)
                return false;
            signature[i] = (byte)(high << 4 | low);
        }

        return true;

        static int? Value(char digit) => digit switch
        {
            >= '0' and <= '9' => digit - '0',
            >= 'a' and <= 'f' => digit - 'a' + 10,
            >= 'A' and <= 'F' => digit - 'A' + 10,
            _ => null,
        };
    }

    public static string ToHex(byte[] bytes)
    {
        var text = new StringBuilder(2 * bytes.Length);
        foreach (var value in bytes)
            text.Append(Digits[value >> 4]).Append(Digits[value & 15]);
        return text.ToString();
    }

    /// <summary>Takes the same time wherever they differ: nobody can find a signature digit by digit.</summary>
    public static bool AreEqual(byte[] left, byte[] right)
    {
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < left.Length && i < right.Length; i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
}
