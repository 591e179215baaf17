package makespan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.TestRun;
import makespan.read.archive.ArchiveBytes;
import makespan.read.limits.Limits;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What damaged, lying and endless input comes to, from the archive to the run.
class HostileInputTest {
  private static final int MIB = 1 << 20;

  @TempDir
  private Path folder;

  private static TestRun read(Limits limits, InputStream standardInput, String... archives)
      throws NothingReadException {
    return new RunReader(Optional.empty(), limits).read(List.of(archives), standardInput, ReadProgress.NONE);
  }

  private static TestRun read(byte[] archive) throws NothingReadException {
    return read(Limits.STANDARD, new ByteArrayInputStream(archive), "-");
  }

  private static List<Kind> kinds(TestRun run) {
    return run.problems().stream().map(Problem::kind).toList();
  }

  /// Tests of different names, so that they do not pack to nothing.
  private static String report(int tests) {
    var report = new StringBuilder("<testsuite name='s'>");
    for (int test = 0; test < tests; test++) {
      report.append("<testcase name='").append(Integer.toHexString(test * 0x9E3779B9)).append("' time='1'/>");
    }
    return report.append("</testsuite>").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Text that a process goes on writing.
  private static InputStream endless(String start, String again) {
    byte[] piece = bytes(again.repeat(1_000));
    return new SequenceInputStream(new ByteArrayInputStream(bytes(start)), new InputStream() {
      private int at;

      @Override
      public int read() {
        at = at + 1 == piece.length ? 0 : at + 1;
        return piece[at];
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at = (at + count) % piece.length;
        return count;
      }
    });
  }

  static Stream<byte[]> withWrongChecksums() {
    byte[] report = bytes(report(2_000));
    byte[] gzip = ArchiveBytes.gzip(report);
    gzip[gzip.length - 8] ^= 1;
    byte[] length = ArchiveBytes.gzip(report);
    length[length.length - 1] ^= 1;
    byte[] sevenZip = new ArchiveBytes().with("r.xml", report).sevenZip();
    byte[] sum = crc(report);
    int at = Collections.lastIndexOfSubList(list(sevenZip), list(sum));
    sevenZip[at] ^= 1;
    byte[] zip = new ArchiveBytes().with("r.xml", report).zip();
    zip[Collections.lastIndexOfSubList(list(zip), list(sum))] ^= 1;
    return Stream.of(gzip, length, repaired(sevenZip), zip);
  }

  private static List<Byte> list(byte[] bytes) {
    List<Byte> list = new ArrayList<>(bytes.length);
    for (byte b : bytes) {
      list.add(b);
    }
    return list;
  }

  private static byte[] crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) crc.getValue()).array();
  }

  /// A 7z whose directory was changed and has the checksum that fits.
  private static byte[] repaired(byte[] sevenZip) {
    ByteBuffer start = ByteBuffer.wrap(sevenZip).order(ByteOrder.LITTLE_ENDIAN);
    int place = 32 + (int) start.getLong(12);
    byte[] directory = Arrays.copyOfRange(sevenZip, place, place + (int) start.getLong(20));
    start.put(28, crc(directory));
    start.put(8, crc(Arrays.copyOfRange(sevenZip, 12, 32)));
    return sevenZip;
  }

  @ParameterizedTest
  @MethodSource("withWrongChecksums")
  void a_wrong_checksum_is_listed_and_costs_no_more_than_the_last_few_tests(byte[] archive) throws Exception {
    TestRun run = read(archive);

    assertThat(kinds(run)).containsExactly(Kind.MALFORMED);
    assertThat(run.testCount()).isBetween(1_980, 2_000);
  }

  @Test
  void sizes_that_lie_are_listed_though_the_reports_look_sound() throws Exception {
    for (int lie : new int[]{0, 10, MIB, 0x7FFF_FFF0}) {
      byte[] zip = new ArchiveBytes().with("0/r.xml", report(10)).with("1/r.xml", report(20)).zip();
      int record = Collections.indexOfSubList(list(zip), list(new byte[]{'P', 'K', 1, 2}));
      ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(record + 24, lie);

      TestRun run = read(zip);

      assertThat(run.testCount()).as("%s bytes", lie).isEqualTo(30);
      assertThat(run.problems()).extracting(Problem::entry, Problem::kind)
          .containsExactly(tuple("0/r.xml", Kind.MALFORMED));
    }
  }

  @Test
  void a_packed_size_that_is_too_large_is_listed_though_the_report_is_sound() throws Exception {
    for (int entry = 0; entry < 2; entry++) {
      byte[] zip = new ArchiveBytes().with("0/r.xml", report(10)).with("1/r.xml", report(20)).zip();
      List<Byte> bytes = list(zip);
      List<Byte> record = list(new byte[]{'P', 'K', 1, 2});
      int at = entry == 0 ? Collections.indexOfSubList(bytes, record) : Collections.lastIndexOfSubList(bytes, record);
      ByteBuffer header = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(at + 20, header.getInt(at + 20) + 40);
      byte[] nested = new ArchiveBytes().with("all.zip", zip).tar();

      for (byte[] archive : List.of(zip, nested)) {
        TestRun run = read(archive);

        assertThat(run.testCount()).as("%s %s", entry, run.problems()).isEqualTo(30);
        assertThat(run.problems()).singleElement().satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(Kind.MALFORMED);
          assertThat(problem.message()).contains("packed in more bytes");
        });
        assertThat(run.problems().getFirst().entry()).endsWith(entry + "/r.xml");
      }
    }
  }

  @Test
  void a_header_of_a_tar_that_does_not_match_its_checksum_is_listed_and_its_report_read() throws Exception {
    byte[] tar = new ArchiveBytes().with("0/r.xml", report(10)).with("1/r.xml", report(20)).tar();
    tar[0] = '7';

    TestRun run = read(tar);

    assertThat(run.testCount()).isEqualTo(30);
    assertThat(run.problems()).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("7/r.xml", Kind.MALFORMED));
  }

  static List<UnaryOperator<byte[]>> packers() {
    return List.of(ArchiveBytes::gzip, ArchiveBytes::bzip2, ArchiveBytes::xz, ArchiveBytes::zstd);
  }

  @ParameterizedTest
  @MethodSource("packers")
  void of_parts_in_a_row_the_sound_ones_count_up_to_the_damaged_one(UnaryOperator<byte[]> packer) throws Exception {
    byte[] report = bytes(report(2_000));
    byte[] first = packer.apply(Arrays.copyOf(report, report.length / 2));
    byte[] second = packer.apply(Arrays.copyOfRange(report, report.length / 2, report.length));
    Arrays.fill(second, second.length / 2, second.length / 2 + 50, (byte) 0x55);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    TestRun run = read(both);

    assertThat(kinds(run)).hasSize(1).isSubsetOf(Kind.MALFORMED, Kind.TRUNCATED);
    assertThat(run.testCount()).isBetween(980, 1_999);
  }

  private static byte[] sevenZip(int dictionary, byte[] content) throws IOException {
    var channel = new SeekableInMemoryByteChannel();
    try (var sevenZip = new SevenZOutputFile(channel)) {
      sevenZip.setContentMethods(List.of(new SevenZMethodConfiguration(SevenZMethod.LZMA2, dictionary)));
      var entry = new SevenZArchiveEntry();
      entry.setName("r.xml");
      sevenZip.putArchiveEntry(entry);
      sevenZip.write(content);
      sevenZip.closeArchiveEntry();
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  @Test
  void a_7z_may_have_a_dictionary_of_64_MiB_and_no_larger_one() throws Exception {
    byte[] packed = sevenZip(MIB, bytes(report(10)));
    int properties = Collections.lastIndexOfSubList(list(packed), list(new byte[]{0x21, 0x21, 1})) + 3;
    assertThat(packed[properties]).isEqualTo((byte) 16);

    packed[properties] = 28;
    assertThat(read(repaired(packed.clone())).testCount()).isEqualTo(10);

    packed[properties] = 29;
    assertThatExceptionOfType(NothingReadException.class).isThrownBy(() -> read(repaired(packed.clone())))
        .satisfies(e -> assertThat(e.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE));
  }

  /// Counts and sizes of a 7z in its own way of writing numbers: the largest that its readers take for one, one past
  /// that, and a negative one.
  @ParameterizedTest
  @ValueSource(strings = {"f0f0ffff7f", "ff0000000000000040", "ffffffffffffffffff"})
  void counts_of_a_7z_are_never_believed(String count) {
    for (String directory : List.of("0105" + count + "0000", "010406" + "00" + count + "0901010101" + "0000",
        "01040600010910" + "00070b" + count + "000101010100", "01040600010910" + "00070b0100" + count + "0101010100",
        "01050111" + count + "0000000000")) {
      byte[] header = HexFormat.of().parseHex(directory);
      ByteBuffer archive = ByteBuffer.allocate(32 + header.length).order(ByteOrder.LITTLE_ENDIAN);
      archive.put(HexFormat.of().parseHex("377abcaf271c0004")).putInt(0).putLong(0).putLong(header.length).putInt(0)
          .put(header);

      assertThatExceptionOfType(NothingReadException.class).as(directory)
          .isThrownBy(() -> read(repaired(archive.array())))
          .satisfies(e -> assertThat(e.problems()).extracting(Problem::kind)
              .containsAnyOf(Kind.MALFORMED, Kind.TRUNCATED, Kind.TOO_LARGE, Kind.UNSUPPORTED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffffffffffffffffffffffff", "800000007fffffffffffffff", "373737373737373737373700"})
  void a_size_in_a_tar_costs_no_report_before_it(String size) throws Exception {
    byte[] tar = new ArchiveBytes().with("0/r.xml", report(10)).with("1/r.xml", report(20)).tar();
    int header = 512 + (report(10).length() + 511) / 512 * 512;
    System.arraycopy(HexFormat.of().parseHex(size), 0, tar, header + 124, 12);
    Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
    int sum = 0;
    for (int i = header; i < header + 512; i++) {
      sum += tar[i] & 0xFF;
    }
    System.arraycopy(bytes("%06o".formatted(sum)), 0, tar, header + 148, 6);

    TestRun run = read(tar);

    assertThat(run.testCount()).isIn(10, 30);
    assertThat(run.problems()).isNotEmpty();
  }

  @Test
  void tens_of_thousands_of_entries_are_all_read_and_the_broken_ones_all_listed() throws Exception {
    var archive = new ArchiveBytes();
    for (int entry = 0; entry < 40_000; entry++) {
      archive.with(entry % 16 + "/" + entry + ".xml", "<testsuite><testcase name='t' file='f" + entry % 999
          + ".rb' time='1'/>" + (entry % 2 == 0 ? "</testsuite>" : "<testcase"));
    }

    TestRun run = read(archive.zip(ZipEntry.STORED));

    assertThat(run.testCount()).isEqualTo(40_000);
    assertThat(run.containers()).hasSize(16);
    assertThat(run.problems()).hasSize(20_000).extracting(Problem::kind).containsOnly(Kind.TRUNCATED);
  }

  @Test
  void a_pipe_that_never_ends_is_left_at_the_limit_and_what_came_before_counts() throws Exception {
    Limits limits = Limits.STANDARD.withArchives(4 * MIB, 100, 100, 8);
    String good = Files.writeString(folder.resolve("good.xml"), report(3)).toString();

    TestRun run = read(limits, endless("<testsuite><testcase name='a' time='1'/><system-out>", "words "), "-", good);

    assertThat(run.testCount()).isEqualTo(4);
    assertThat(run.problems()).extracting(Problem::entry, Problem::kind).containsExactly(tuple("-", Kind.IO));
    assertThatExceptionOfType(NothingReadException.class)
        .isThrownBy(() -> read(limits, endless("<testsuite>", " "), "-"))
        .satisfies(e -> assertThat(e.problems()).extracting(Problem::kind).containsExactly(Kind.IO))
        .withMessageContaining("4 MiB");
  }

  @Test
  void standard_input_may_be_as_long_as_the_limit_and_no_longer() throws Exception {
    String report = report(2);
    Limits limits = Limits.STANDARD.withArchives(MIB, 100, 100, 8);

    for (int more = 0; more < 2; more++) {
      String padded = report + " ".repeat(MIB + more - report.length());
      TestRun run = read(limits, new ByteArrayInputStream(bytes(padded)), "-");
      assertThat(run.testCount()).isEqualTo(2);
      assertThat(kinds(run)).isEqualTo(Collections.nCopies(more, Kind.IO));
    }
  }

  @Test
  void of_a_report_with_more_tests_than_there_is_memory_for_the_first_ones_count() throws Exception {
    Limits limits = Limits.STANDARD.withRunBytes(5 * MIB);
    String report = "<testsuite>" + "<testcase name='a' time='1'/>".repeat(100_000) + "</testsuite>";

    TestRun run = read(limits, new ByteArrayInputStream(bytes(report)), "-");

    assertThat(run.testCount()).isBetween(60_000, 2 * MIB / 33 + 1);
    assertThat(kinds(run)).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void an_empty_name_is_no_folder() {
    assertThatExceptionOfType(NothingReadException.class)
        .isThrownBy(() -> read(Limits.STANDARD, InputStream.nullInputStream(), ""))
        .withMessageContaining("\"\"")
        .satisfies(e -> assertThat(e.problems()).extracting(Problem::kind).containsExactly(Kind.IO));
  }

  @Test
  void what_may_not_be_read_is_said_and_the_others_are_read() throws Exception {
    String good = Files.writeString(folder.resolve("good.xml"), report(3)).toString();
    String missing = folder.resolve("missing.zip").toString();

    TestRun run = read(Limits.STANDARD, InputStream.nullInputStream(), missing, good, "/dev/null", "nul\0name");

    assertThat(run.testCount()).isEqualTo(3);
    assertThat(kinds(run)).containsExactly(Kind.IO, Kind.IO, Kind.IO);
  }
}
