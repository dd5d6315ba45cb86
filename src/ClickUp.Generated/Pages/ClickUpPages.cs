using System.Runtime.CompilerServices;

namespace ClickUp.Generated;

/// <summary>A listing that ClickUp gives page by page: each page is asked for when its items are.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <remarks>
/// <para>
/// Memory is that of one page. An item that was on the page before is not given again; while the listing changes, an item can still be missed, or
/// come twice with a page between. Nothing is asked for before the first item is, and each enumeration begins anew.
/// </para>
/// <para>How many items a page has is ClickUp's matter, or an option's: for the first few of a listing, stop after them (<c>break</c>, <c>.Take(n)</c>).</para>
/// </remarks>
public class ClickUpPages<T> : IAsyncEnumerable<T>
{
    /// <summary>How many pages in a row may have nothing but an item of the page before.</summary>
    private const int MostAlone = 10;

    private readonly PageReader<T> _read;
    private readonly Func<T, string?>? _key;
    private readonly string _operation;

    /// <summary>Pages that are read by the given function.</summary>
    /// <param name="operation">What is listed, for messages.</param>
    /// <param name="read">Reads one page.</param>
    /// <param name="key">What tells one item from all others; null: nothing does.</param>
    internal ClickUpPages(string operation, PageReader<T> read, Func<T, string?>? key)
    {
        _operation = operation;
        _read = read;
        _key = key;
    }

    /// <summary>The listing of a fake: these pages, in this order.</summary>
    /// <param name="pages">The items of each page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> or one of them is null.</exception>
    public static ClickUpPages<T> From(params IEnumerable<T>[] pages)
    {
        var all = Arguments.NotNull(pages, nameof(pages)).Select(page => (IReadOnlyList<T>)Arguments.NotNull(page, nameof(pages)).ToArray()).ToArray();
        return new ClickUpPages<T>(nameof(From), (from, cancellationToken) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = (int)Math.Min(PagePlace.Number(from, 0), all.Length);
            return Task.FromResult(number == all.Length ? new ClickUpPage<T>([], null) : new ClickUpPage<T>(all[number], number + 1 < all.Length ? PagePlace.Of(number + 1) : null));
        }, null);
    }

    /// <summary>The listing page by page.</summary>
    /// <param name="from">Where to begin: the <see cref="ClickUpPage{T}.Next"/> of a page; null: at the beginning.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> is blank: the last page has no next, and a listing that ended does not begin again.</exception>
    /// <exception cref="ClickUpException">While it is enumerated: no answer, or a page that came before; all that a call of the operation throws besides.</exception>
    public virtual IAsyncEnumerable<ClickUpPage<T>> AsPages(string? from = null) =>
        from is null || !string.IsNullOrWhiteSpace(from) ? ReadPagesAsync(from) : throw new ArgumentException("No page begins at a blank: pass the Next of a page, or null for the beginning.", nameof(from));

    /// <summary>The items, whatever page they are on.</summary>
    /// <param name="cancellationToken">Ends the enumeration, between pages and in them.</param>
    /// <exception cref="ClickUpException">While it is enumerated: no answer, or a page that came before; all that a call of the operation throws besides.</exception>
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<ClickUpPage<T>> ReadPagesAsync(string? from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HashSet<string> before = [], now = [];
        var cycle = new PageCycle();
        var (count, alone) = (0, 0);
        for (var place = from; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (place is not null && cycle.Closes(place))
                throw CameAgain(place);
            var page = await _read(place, cancellationToken).ConfigureAwait(false);
            if (page.Items.Count == 0)
                yield break;

            var items = page.Items;
            if (_key is not null)
            {
                now.Clear();
                items = page.Items.Where(item => IsNew(item, before, now)).ToArray();
                (before, now) = (now, before);
                // One item may have moved here from the page before, and once more; a whole page has not, and not each time.
                alone = items.Count == 0 ? alone + 1 : 0;
                if (items.Count == 0 && page.Items.Count == count && (count > 1 || alone > MostAlone))
                    throw CameAgain(place);
                count = page.Items.Count;
                if (items.Count == 0 && count == 1 && place is not null && PagePlace.IsOfAnItem(place))
                    yield break;
            }

            yield return new ClickUpPage<T>(items, page.Next);
            if (page.Next is null)
                yield break;
            place = page.Next;
        }
    }

    private bool IsNew(T item, HashSet<string> before, HashSet<string> now)
    {
        if (_key!(item) is not { Length: > 0 } key)
            return true;
        // Twice on one page is once, too.
        return now.Add(key) && !before.Contains(key);
    }

    private ClickUpException CameAgain(string? place) =>
        new(_operation, $"{_operation} failed: the page that begins at '{place}' came before; ClickUp's pages go round in a circle.", mayHaveBeenCarriedOut: false);
}
