using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class TextTests
{
    [Test]
    public void Text_WithAByteOrderMark_IsReadWithoutIt() =>
        Assert.That(Text.Decode("\uFEFF{}"u8, "a.json"), Is.EqualTo("{}"));

    [Test]
    public void Text_ThatIsNotUtf8_IsRefused() =>
        Assert.That(Sample.Refused(() => Text.Decode([0x22, 0xFF, 0x22], "a.json")).Message, Does.Contain("UTF-8"));

    [Test]
    public void Text_IsWrittenInUtf8WithoutMark()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var path = Path.Combine(folder, "new", "a.json");
            Text.WriteAtomically(path, "é\n");

            Assert.That(File.ReadAllBytes(path), Is.EqualTo("é\n"u8.ToArray()));
            Assert.That(Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Count(), Is.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void File_ThatIsTooLarge_IsRefused()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
                file.SetLength(Text.MaxBytes + 1L);

            Assert.That(Sample.Refused(() => Text.Read(path, "a.json")).Message, Does.Contain("larger than 32 MB"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
