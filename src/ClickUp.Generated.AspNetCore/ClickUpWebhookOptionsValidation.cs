using Microsoft.Extensions.Options;

namespace ClickUp.Generated.AspNetCore;

/// <summary>Says when the host starts which option is wrong, and all of them at once.</summary>
internal sealed class ClickUpWebhookOptionsValidation : IValidateOptions<ClickUpWebhookOptions>
{
    private static readonly TimeSpan ClickUpsPatience = TimeSpan.FromSeconds(7);

    public ValidateOptionsResult Validate(string? name, ClickUpWebhookOptions options)
    {
        var wrong = new List<string>();
        Check(options.QueueLength >= 1, "QueueLength is at least 1.");
        Check(options.Concurrency >= 1, "Concurrency is at least 1.");
        Check(options.MaxBodyLength is >= 1 << 10 and <= 64 << 20, "MaxBodyLength is from 1 KiB to 64 MiB.");
        Check(options.Attempts >= 1, "Attempts is at least 1.");
        Check(options.FirstPause > TimeSpan.Zero, "FirstPause is more than zero.");
        Check(options.LongestPause >= options.FirstPause && options.LongestPause <= TimeSpan.FromDays(1), "LongestPause is at least FirstPause, and at most 1 day.");
        Check(options.AnswerWithin > TimeSpan.Zero && options.AnswerWithin < ClickUpsPatience, "AnswerWithin is more than zero and less than 7 seconds.");
        Check(options.ClaimLease >= TimeSpan.FromSeconds(1), "ClaimLease is at least 1 second.");
        Check(options.TimeProvider is not null, "TimeProvider is not null.");
        Check(!options.Secrets.Any(string.IsNullOrWhiteSpace), "A secret in Secrets is blank: with it, everybody could sign.");
        if (options.Keeper is { } keeper)
        {
            Check(!string.IsNullOrWhiteSpace(keeper.WorkspaceId), "Keeper.WorkspaceId is missing.");
            Check(keeper.Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Keeper.Endpoint is missing, or no absolute address with http or https.");
            Check(keeper.CheckInterval >= TimeSpan.FromSeconds(10), "Keeper.CheckInterval is at least 10 seconds.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(bool isRight, string what)
        {
            if (!isRight)
                wrong.Add($"ClickUp's webhooks: {what}");
        }
    }
}
