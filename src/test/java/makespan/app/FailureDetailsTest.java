package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import makespan.model.TestRun;
import makespan.read.archive.ArchiveBytes;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureDetailsTest {
  private static final String FIRST = "<testsuite name='s'><testcase name='sound' time='1'/></testsuite>";
  private static final String SECOND = """
    <testsuite name='s'>
      <testcase name='sound' time='1'/>
      <testcase classname='C' name='C.broken' time='2'><failure type='AssertionError' message='expected 1'>expected 1
        at a.rb:3
        \u001B[31mat b.rb:4\u001B[0m</failure><system-out>not this</system-out></testcase>
      <testcase name='flaky' time='3'><flakyFailure message='once'>trace one</flakyFailure>
        <flakyError message='twice'/></testcase>
    </testsuite>""";

  @TempDir
  private Path folder = Path.of("");
  private Path archive = Path.of("");

  @BeforeEach
  void write() throws IOException {
    archive = zip("run.zip", SECOND);
  }

  private Path zip(String name, String second) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : List.of("0/a.xml", "1/b.xml")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write((entry.startsWith("0") ? FIRST : second).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static TestRun read(Path... archives) {
    return ((Opening.Opened) new OpenRun().open(Arrays.stream(archives).map(Path::toString).toList(),
        Optional.empty(), InputStream.nullInputStream(), OpenProgress.NONE)).run();
  }

  private static Optional<String> told(TestRun run, String test) {
    int row = IntStream.range(0, run.testCount()).filter(at -> run.testNames().get(run.testName(at)).equals(test)
        && run.failure(at).isPresent()).findFirst().orElse(0);
    return FailureDetails.of(run, row, () -> false);
  }

  @Test
  void all_that_a_test_says_is_read_from_its_archive() {
    TestRun run = read(archive);

    assertThat(told(run, "broken").orElseThrow().lines().map(String::strip)).containsExactly(
        "AssertionError: expected 1", "expected 1", "at a.rb:3", "at b.rb:4");
    assertThat(told(run, "flaky")).contains("once\ntrace one\n\ntwice");
    assertThat(told(run, "sound")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void it_is_read_from_every_format(Packing packing) throws IOException {
    ArchiveBytes entries = new ArchiveBytes().with("0/a.xml", FIRST).with("1/b.xml", SECOND);
    Path file = Files.write(folder.resolve("run.bin"), packing.pack(entries));

    assertThat(told(read(file), "flaky")).contains("once\ntrace one\n\ntwice");
  }

  enum Packing {
    STORED_ZIP, BZIP2_ZIP, TAR, TAR_GZ, TAR_BZ2, TAR_XZ, TAR_ZST, SEVEN_ZIP, NESTED, REPORT_GZ;

    byte[] pack(ArchiveBytes entries) {
      return switch (this) {
        case STORED_ZIP -> entries.zip(ZipEntry.STORED);
        case BZIP2_ZIP -> entries.zip(12, ArchiveBytes::bzip2, Zip64Mode.Never);
        case TAR -> entries.tar();
        case TAR_GZ -> entries.tarGz();
        case TAR_BZ2 -> ArchiveBytes.bzip2(entries.tar());
        case TAR_XZ -> ArchiveBytes.xz(entries.tar());
        case TAR_ZST -> ArchiveBytes.zstd(entries.tar());
        case SEVEN_ZIP -> entries.sevenZip();
        case NESTED -> new ArchiveBytes().with("all.7z", new ArchiveBytes()
            .with("0.tar.zst", ArchiveBytes.zstd(entries.tar())).sevenZip()).zip();
        case REPORT_GZ -> ArchiveBytes.gzip(SECOND.getBytes(StandardCharsets.UTF_8));
      };
    }
  }

  @Test
  void it_is_read_from_a_folder() throws IOException {
    Path job = Files.createDirectories(folder.resolve("job/1"));
    Files.writeString(job.resolve("b.xml"), SECOND);

    assertThat(told(read(folder.resolve("job")), "flaky")).isPresent();
  }

  @Test
  void it_is_read_from_a_report_too_large_to_be_held() throws IOException {
    Path large = folder.resolve("large.xml");
    Files.writeString(large, "<testsuites><testsuite><testcase name='first'><system-out>" + "x".repeat(33 << 20)
        + "</system-out></testcase></testsuite>" + SECOND + "</testsuites>");

    assertThat(told(read(large), "flaky")).contains("once\ntrace one\n\ntwice");
  }

  @Test
  void it_is_read_from_a_list_of_tests() throws IOException {
    Path list = folder.resolve("tests.json");
    Files.writeString(list, """
      {"items": [{"name": "sound", "result": "success", "run_time": 1, "message": ""},
        {"name": "broken", "classname": "C", "result": "failure", "run_time": 1, "message": "no\\n  at a.rb:3"}]}""");
    TestRun run = read(list);

    assertThat(told(run, "broken")).contains("no\n  at a.rb:3");
    Files.writeString(list, Files.readString(list).replace("broken", "another"));
    assertThat(told(run, "broken")).isEmpty();
  }

  @Test
  void it_is_found_among_several_archives_and_after_reports_were_put_elsewhere() throws IOException {
    TestRun run = read(zip("first.zip", FIRST), archive);
    TestRun moved = Regroup.apply(run, Regroup.BY_HAND, List.of("3", "2", "1", "0"), Set.of(0));

    assertThat(told(run, "flaky")).isPresent().isEqualTo(told(moved, "flaky"));
  }

  @Test
  void an_archive_that_is_gone_or_has_changed_tells_nothing() throws IOException {
    TestRun run = read(archive);

    zip("run.zip", SECOND.replace("name='sound'", "name='new' time='1'/><testcase name='sound'"));
    assertThat(told(run, "broken")).isEmpty();
    Files.delete(archive);
    assertThat(told(run, "broken")).isEmpty();
  }
}
