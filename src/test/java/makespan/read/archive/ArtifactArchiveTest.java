package makespan.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.limits.Limits;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactArchiveTest {
  private static final String A = ArchiveBytes.report("spec/a_spec.rb", "1.5");
  private static final String B = ArchiveBytes.report("spec/b_spec.rb", "2.5");

  @TempDir
  private Path folder;

  enum Packing {
    DEFLATED_ZIP, STORED_ZIP, TAR, TAR_GZ, TAR_BZ2, TAR_XZ, TAR_ZST, SEVEN_ZIP;

    byte[] pack(ArchiveBytes entries) {
      return switch (this) {
        case DEFLATED_ZIP -> entries.zip();
        case STORED_ZIP -> entries.zip(ZipEntry.STORED);
        case TAR -> entries.tar();
        case TAR_GZ -> entries.tarGz();
        case TAR_BZ2 -> ArchiveBytes.bzip2(entries.tar());
        case TAR_XZ -> ArchiveBytes.xz(entries.tar());
        case TAR_ZST -> ArchiveBytes.zstd(entries.tar());
        case SEVEN_ZIP -> entries.sevenZip();
      };
    }
  }

  /// What an archive held.
  private static final class Found implements EntrySink {
    final Map<String, String> xml = new TreeMap<>();
    final List<String> paths = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<String> others = new ArrayList<>();

    @Override
    public void xml(EntryContent content) {
      byte[] bytes = content.readNBytes(Integer.MAX_VALUE);
      content.damage().ifPresent(problems::add);
      paths.add(content.path());
      xml.put(content.path(), new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void json(EntryContent content) {
      content.drain();
      content.damage().ifPresent(problems::add);
      others.add(content.path());
    }

    @Override
    public void times(EntryContent content) {
      json(content);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void other(String path, String what) {
      others.add(path);
    }

    @Override
    public void consumed(long bytes) {}

    @Override
    public void unpacked(long bytes) {}
  }

  private Found open(byte[] bytes) throws Exception {
    return open(bytes, Limits.STANDARD);
  }

  private Found open(byte[] bytes, Limits limits) throws Exception {
    Path file = Files.write(folder.resolve("artifacts.bin"), bytes);
    var found = new Found();
    at(file, "some/artifacts.bin", false).read(limits, found);
    return found;
  }

  private static Found stream(byte[] bytes, Limits limits) {
    var found = new Found();
    ArtifactArchive.read(new ByteArrayInputStream(bytes), "-", false, limits, found);
    return found;
  }

  private static ArchiveBytes two() {
    return new ArchiveBytes().with("0/rspec.xml", A).with("1/rspec.xml", B).with("1/app.log", "a line");
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void every_format_is_told_by_its_content_and_read_whole(Packing packing) throws Exception {
    for (Found found : List.of(open(packing.pack(two())), stream(packing.pack(two()), Limits.STANDARD))) {
      assertThat(found.xml).containsExactly(Map.entry("0/rspec.xml", A), Map.entry("1/rspec.xml", B));
      assertThat(found.problems).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, Never", "8, Never", "8, Always", "9, Never", "12, Never", "12, Always"})
  void a_zip_packed_in_any_way_that_can_be_opened_is_read_whole(int method, Zip64Mode large) throws Exception {
    byte[] zip = two().zip(method, switch (method) {
      case 0 -> UnaryOperator.identity();
      case 12 -> ArchiveBytes::bzip2;
      default -> ArchiveBytes::deflatedAsTheyAre;
    }, large);

    for (Found found : List.of(open(zip), open(new ArchiveBytes().with("in.zip", zip).tar()))) {
      assertThat(found.xml.values()).containsExactly(A, B);
      assertThat(found.problems).isEmpty();
    }
  }

  private static ArtifactArchive at(Path path, String label, boolean among) throws NothingThereException {
    return ArtifactArchive.at(path, label, among, Limits.STANDARD.entries(), () -> {});
  }

  @Test
  void a_file_that_is_not_xml_is_named_but_not_read() throws Exception {
    assertThat(open(two().zip()).others).containsExactly("1/app.log");
  }

  @Test
  void a_single_report_is_named_after_its_file_packed_or_not() throws Exception {
    assertThat(open(A.getBytes(StandardCharsets.UTF_8)).xml).containsExactly(Map.entry("artifacts.bin", A));
    assertThat(open(ArchiveBytes.gzip(A.getBytes(StandardCharsets.UTF_8))).xml)
        .containsExactly(Map.entry("artifacts.bin", A));
  }

  @Test
  void members_of_a_gzip_in_a_row_are_one_content() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write(ArchiveBytes.gzip(A.substring(0, 30).getBytes(StandardCharsets.UTF_8)));
    bytes.write(ArchiveBytes.gzip(A.substring(30).getBytes(StandardCharsets.UTF_8)));

    assertThat(open(bytes.toByteArray()).xml).containsExactly(Map.entry("artifacts.bin", A));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void xml_may_begin_with_a_mark_blanks_or_words(String charset) throws Exception {
    for (String before : new String[]{"\uFEFF", "\n \t", "Started\nRandomized\n"}) {
      assertThat(open((before + A).getBytes(Charset.forName(charset))).paths).as(before).hasSize(1);
    }
  }

  @Test
  void an_archive_in_an_archive_is_opened_and_its_entries_say_where_they_stand() throws Exception {
    byte[] inner = new ArchiveBytes().with("rspec.xml", A).zip();
    byte[] deeper = new ArchiveBytes().with("deep.zip", inner).tarGz();

    Found found = open(new ArchiveBytes().with("0/reports.tgz", deeper).with("1/reports.zip", inner)
        .with("2/rspec.xml.gz", ArchiveBytes.gzip(B.getBytes(StandardCharsets.UTF_8))).zip());

    assertThat(found.paths).containsExactlyInAnyOrder("0/reports.tgz!/deep.zip!/rspec.xml",
        "1/reports.zip!/rspec.xml", "2/rspec.xml.gz");
    assertThat(found.problems).isEmpty();
  }

  @Test
  void one_of_several_archives_stands_before_the_paths_in_it() throws Exception {
    Path zip = Files.write(folder.resolve("a.zip"), two().zip());
    Path report = Files.writeString(folder.resolve("r.xml"), A);
    var found = new Found();

    at(zip, "x/a.zip", true).read(Limits.STANDARD, found);
    at(report, "x/r.xml", true).read(Limits.STANDARD, found);

    assertThat(found.paths).containsExactly("x/a.zip!/0/rspec.xml", "x/a.zip!/1/rspec.xml", "x/r.xml");
  }

  @Test
  void a_folder_is_read_without_following_links() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("job/0"));
    Files.writeString(inner.resolve("rspec.xml"), A);
    Files.write(folder.resolve("job/1.zip"), new ArchiveBytes().with("rspec.xml", B).zip());
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.xml"), A);
    Files.createSymbolicLink(inner.resolve("loop"), inner);
    Files.createSymbolicLink(inner.resolve("link.xml"), outside.resolve("secret.xml"));
    Files.createSymbolicLink(inner.resolve("out"), outside);
    var found = new Found();

    ArtifactArchive job = at(folder.resolve("job"), "job", false);
    job.read(Limits.STANDARD, found);

    assertThat(found.xml).containsExactly(Map.entry("0/rspec.xml", A), Map.entry("1.zip!/rspec.xml", B));
    assertThat(found.problems).isEmpty();
    assertThat(job.sizeBytes()).isPositive();
  }

  @Test
  void links_and_devices_in_a_tar_are_not_followed() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      for (byte type : new byte[]{TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        var link = new TarArchiveEntry("link" + type + ".xml", type);
        link.setLinkName("/etc/passwd");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
      for (byte type : new byte[]{TarConstants.LF_FIFO, TarConstants.LF_CHR, TarConstants.LF_DIR}) {
        tar.putArchiveEntry(new TarArchiveEntry("special" + type, type));
        tar.closeArchiveEntry();
      }
    }

    Found found = open(bytes.toByteArray());

    assertThat(found.paths).isEmpty();
    assertThat(found.others).isEmpty();
    assertThat(found.problems).isEmpty();
  }

  @Test
  void names_that_lead_out_are_labels_and_nothing_is_written() throws Exception {
    byte[] zip = new ArchiveBytes().with("../../evil.xml", A).with("/abs.xml", A).with("C:\\x.xml", A).zip();

    assertThat(open(zip).paths).containsExactlyInAnyOrder("../../evil.xml", "/abs.xml", "C:/x.xml");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void of_an_archive_cut_anywhere_every_whole_entry_counts_and_the_loss_is_listed(Packing packing) throws Exception {
    byte[] whole = packing.pack(two());
    int step = packing == Packing.TAR ? 97 : 7;
    for (int length = 8; length < whole.length - (packing == Packing.TAR ? 9_216 : 0); length += step) {
      Found found = stream(Arrays.copyOf(whole, length), Limits.STANDARD);

      assertThat(found.problems.isEmpty() && found.others.isEmpty()).as("cut at %s", length).isFalse();
      assertThat(found.problems).extracting(Problem::kind).containsOnly(Kind.TRUNCATED);
      found.xml.forEach((path, text) -> assertThat(path.startsWith("0") ? A : B).startsWith(text));
    }
  }

  @Test
  void a_directory_that_lost_entries_in_its_middle_is_not_believed() throws Exception {
    byte[] zip = two().zip();
    int first = indexOf(zip, new byte[]{'P', 'K', 1, 2});
    zip[first + 28] ^= 0x1C;

    Found found = open(zip);

    assertThat(found.xml).containsEntry("0/rspec.xml", A).containsEntry("1/rspec.xml", B);
    assertThat(found.problems).extracting(Problem::kind).containsExactly(Kind.TRUNCATED);
  }

  @Test
  void a_zip_without_its_directory_is_read_from_the_front() throws Exception {
    byte[] whole = two().zip();
    int directory = indexOf(whole, new byte[]{'P', 'K', 1, 2});

    Found found = open(Arrays.copyOf(whole, directory + 10));

    assertThat(found.xml).containsExactly(Map.entry("0/rspec.xml", A), Map.entry("1/rspec.xml", B));
    assertThat(found.problems).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("artifacts.bin", Kind.TRUNCATED));
  }

  @Test
  void a_zip_too_large_to_hold_is_read_as_a_stream() {
    Limits small = Limits.STANDARD.withHeldBytes(64);

    assertThat(stream(two().zip(), small).xml).hasSize(2);
    assertThat(stream(two().zip(), small).problems).isEmpty();
    assertThat(stream(Arrays.copyOf(two().zip(), 400), small).problems).isNotEmpty();
  }

  @Test
  void a_wrong_checksum_is_listed_though_the_xml_looks_sound() throws Exception {
    byte[] zip = two().zip(ZipEntry.STORED);
    zip[indexOf(zip, "1.5".getBytes(StandardCharsets.UTF_8))] = '7';

    Found found = open(zip);

    assertThat(found.problems).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("0/rspec.xml", Kind.MALFORMED));
    assertThat(found.xml).hasSize(2);
  }

  @Test
  void damaged_packed_data_cost_no_other_entry() throws Exception {
    byte[] zip = two().zip();
    int data = indexOf(zip, "0/rspec.xml".getBytes(StandardCharsets.UTF_8)) + 11;
    Arrays.fill(zip, data + 20, data + 40, (byte) 0xFF);

    Found found = open(zip);

    assertThat(found.problems).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("0/rspec.xml", Kind.MALFORMED));
    assertThat(found.xml).containsEntry("1/rspec.xml", B);
  }

  @Test
  void a_wrong_checksum_of_a_packed_tar_is_listed() throws Exception {
    byte[] packed = two().tarGz();
    packed[packed.length - 8] ^= 1;

    Found found = open(packed);

    assertThat(found.xml).hasSize(2);
    assertThat(found.problems).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
  }

  @Test
  void an_entry_with_a_password_is_listed_and_the_others_are_read() throws Exception {
    byte[] zip = two().zip();
    int record = indexOf(zip, new byte[]{'P', 'K', 1, 2});
    zip[record + 8] |= 1;

    Found found = open(zip);

    assertThat(found.problems).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("0/rspec.xml", Kind.ENCRYPTED));
    assertThat(found.xml).containsOnlyKeys("1/rspec.xml");
  }

  @Test
  void an_entry_of_an_unknown_method_is_listed() throws Exception {
    byte[] zip = two().zip();
    int record = indexOf(zip, new byte[]{'P', 'K', 1, 2});
    zip[record + 10] = 97;

    assertThat(open(zip).problems).extracting(Problem::kind).containsExactly(Kind.UNSUPPORTED);
  }

  @Test
  void tars_in_a_row_are_read_one_after_the_other() throws Exception {
    byte[] first = new ArchiveBytes().with("0/a.xml", "<a/>").tar();
    byte[] second = new ArchiveBytes().with("1/b.xml", "<b/>").tar();
    byte[] unblocked = Arrays.copyOf(first, 2 * 512 + 2 * 512);

    for (byte[] whole : List.of(joined(first, second), joined(unblocked, second),
        joined(first, new byte[5_120], second))) {
      Found found = open(ArchiveBytes.gzip(whole));
      assertThat(found.xml.keySet()).containsExactly("0/a.xml", "1/b.xml");
      assertThat(found.problems).isEmpty();
    }
  }

  @Test
  void what_stands_behind_a_tar_and_is_none_is_listed() throws Exception {
    byte[] tar = new ArchiveBytes().with("0/a.xml", "<a/>").tar();

    for (byte[] behind : List.of("x".getBytes(StandardCharsets.UTF_8), "no tar ".repeat(300).getBytes(
        StandardCharsets.UTF_8))) {
      Found found = open(joined(tar, behind));
      assertThat(found.xml).hasSize(1);
      assertThat(found.problems).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
    }
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void words_of_many_lines_may_stand_before_a_report() throws Exception {
    for (String line : List.of("[INFO] compiling\n", "spec/a_spec.rb: 0.5\n", "words, and more\n")) {
      String log = line.repeat(1_500);
      assertThat(open((log + "<testsuite name='s'/>").getBytes(StandardCharsets.UTF_8)).xml).hasSize(1);
      assertThat(open((log + "and <testsuite> in a line").getBytes(StandardCharsets.UTF_8)).xml).isEmpty();
    }
  }

  @Test
  void what_is_packed_in_a_way_that_is_not_read_is_listed() throws Exception {
    for (String head : List.of("\u0004\"M\u0018", "LZIP\u0001", "\u001F\u009D")) {
      byte[] packed = (head + "\n<testsuite name='as it is'>").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(open(packed).problems).extracting(Problem::kind).containsExactly(Kind.UNSUPPORTED);
    }
  }

  @Test
  void looking_through_a_folder_can_be_cancelled_and_ends_at_a_limit() throws Exception {
    for (int file = 0; file < 9; file++) {
      Files.createDirectories(folder.resolve("many/" + file));
      Files.writeString(folder.resolve("many/" + file + "/r.xml"), "<a/>");
    }
    int[] steps = new int[1];

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> ArtifactArchive.at(folder.resolve("many"), "many", false, 100, () -> {
          if (++steps[0] == 4) {
            throw new CancellationException();
          }
        }));
    var found = new Found();
    ArtifactArchive.at(folder.resolve("many"), "many", false, 5, () -> {})
        .read(Limits.STANDARD.withArchives(1 << 20, 100, 5, 8), found);
    assertThat(steps).containsExactly(4);
    assertThat(found.xml).hasSize(5);
    assertThat(found.problems).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void a_rar_is_listed_by_name() throws Exception {
    Found found = open(HexFormat.of().parseHex("526172211a070100"));

    assertThat(found.problems).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(Kind.UNSUPPORTED);
      assertThat(problem.message()).contains("rar");
    });
  }

  private static final byte[] HALF = A.substring(0, 30).getBytes(StandardCharsets.UTF_8);
  private static final byte[] REST = A.substring(30).getBytes(StandardCharsets.UTF_8);

  static List<UnaryOperator<byte[]>> packers() {
    return List.of(ArchiveBytes::gzip, ArchiveBytes::bzip2, ArchiveBytes::xz, ArchiveBytes::zstd);
  }

  @ParameterizedTest
  @MethodSource("packers")
  void a_packed_report_in_one_part_or_in_several_is_one_report(UnaryOperator<byte[]> packer) throws Exception {
    var parts = new ByteArrayOutputStream();
    parts.write(packer.apply(HALF));
    parts.write(packer.apply(REST));

    assertThat(open(packer.apply(A.getBytes(StandardCharsets.UTF_8))).xml).containsValue(A);
    assertThat(open(parts.toByteArray()).xml).containsExactly(Map.entry("artifacts.bin", A));
  }

  @Test
  void a_zstd_file_may_begin_with_a_frame_of_something_else() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex("5e2a4d1803000000aabbcc"));
    bytes.write(ArchiveBytes.zstd(A.getBytes(StandardCharsets.UTF_8)));

    assertThat(open(bytes.toByteArray()).xml).containsValue(A);
  }

  @ParameterizedTest
  @EnumSource(value = Packing.class, names = {"TAR_BZ2", "TAR_XZ", "TAR_ZST", "SEVEN_ZIP"})
  void a_flipped_bit_anywhere_is_listed_and_is_no_fault(Packing packing) throws Exception {
    byte[] whole = packing.pack(two());
    int listed = 0;
    for (int at = 12; at < whole.length; at += 5) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;

      Found found = open(damaged);

      boolean same = found.xml.equals(Map.of("0/rspec.xml", A, "1/rspec.xml", B));
      assertThat(same || !found.problems.isEmpty()).as("bit at %s", at).isTrue();
      listed += found.problems.isEmpty() ? 0 : 1;
    }
    assertThat(listed).isPositive();
  }

  @Test
  void a_window_or_dictionary_past_the_limit_is_listed_before_memory_is_spent() throws Exception {
    byte[] window = HexFormat.of().parseHex("28b52ffd" + "00" + "90" + "0100003c");
    byte[] allowed = HexFormat.of().parseHex("28b52ffd" + "00" + "88" + "0900003c");
    byte[] dictionary = dictionaryOf(30);
    byte[] largest = dictionaryOf(28);

    assertThat(open(window).problems).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    assertThat(open(allowed).xml).containsValue("<");
    assertThat(open(dictionary).problems).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    assertThat(open(largest).xml).containsValue(A);
  }

  /// An xz whose header asks for another dictionary: 28 stands for 64 MiB, 30 for 128.
  private static byte[] dictionaryOf(int size) {
    byte[] xz = ArchiveBytes.xz(A.getBytes(StandardCharsets.UTF_8));
    int header = 12;
    xz[header + 4] = (byte) size;
    var crc = new CRC32();
    crc.update(xz, header, 8);
    ByteBuffer.wrap(xz).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 8, (int) crc.getValue());
    return xz;
  }

  @Test
  void a_7z_with_a_password_is_listed() throws Exception {
    var channel = new SeekableInMemoryByteChannel();
    try (var sevenZip = new SevenZOutputFile(channel, "secret".toCharArray())) {
      var entry = new SevenZArchiveEntry();
      entry.setName("r.xml");
      sevenZip.putArchiveEntry(entry);
      sevenZip.write(A.getBytes(StandardCharsets.UTF_8));
      sevenZip.closeArchiveEntry();
    }

    assertThat(open(Arrays.copyOf(channel.array(), (int) channel.size())).problems).extracting(Problem::kind)
        .containsExactly(Kind.ENCRYPTED);
  }

  @Test
  void a_7z_that_must_be_held_may_be_so_large_and_no_larger() {
    byte[] bytes = two().sevenZip();

    assertThat(stream(bytes, Limits.STANDARD.withHeldBytes(bytes.length + 1)).xml).hasSize(2);
    assertThat(stream(bytes, Limits.STANDARD.withHeldBytes(bytes.length)).problems).extracting(Problem::kind)
        .containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void eight_archives_in_an_archive_are_opened_and_a_ninth_is_not() throws Exception {
    byte[] bytes = new ArchiveBytes().with("rspec.xml", A).zip();
    for (int level = 1; level <= 8; level++) {
      bytes = new ArchiveBytes().with(level + ".zip", bytes).zip();
    }

    assertThat(open(bytes).xml).hasSize(1);
    assertThat(open(bytes).problems).isEmpty();

    Found tooDeep = open(new ArchiveBytes().with("9.zip", bytes).with("b.xml", B).zip());
    assertThat(tooDeep.problems).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    assertThat(tooDeep.xml).containsOnlyKeys("b.xml");
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void as_many_entries_as_allowed_are_read_and_no_more(Packing packing) throws Exception {
    byte[] bytes = packing.pack(two());
    Limits exact = Limits.STANDARD.withArchives(1 << 20, 100, 4, 8);
    Limits less = Limits.STANDARD.withArchives(1 << 20, 100, 2, 8);

    assertThat(open(bytes, exact).problems).isEmpty();
    assertThat(open(bytes, less).problems).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE);
      assertThat(problem.message()).contains("2 entries");
    });
    assertThat(open(bytes, less).xml).containsOnlyKeys("0/rspec.xml");
  }

  @Test
  void an_archive_that_unpacks_to_too_much_is_read_up_to_the_limit() throws Exception {
    String big = "<testsuite>" + " ".repeat(1 << 20);
    byte[] zip = new ArchiveBytes().with("a.xml", A).with("big.xml", big).with("z.xml", B).zip();

    assertThat(open(zip, Limits.STANDARD.withArchives(2 << 20, 2, 100, 8)).problems).isEmpty();

    Found found = open(zip, Limits.STANDARD.withArchives(1 << 19, 2, 100, 8));
    assertThat(found.problems).extracting(Problem::kind).containsOnly(Kind.TOO_LARGE);
    assertThat(found.xml).containsEntry("a.xml", A).doesNotContainKey("z.xml");

    assertThat(open(zip, Limits.STANDARD.withArchives(1 << 19, 10_000, 100, 8)).problems).isEmpty();
  }

  @Test
  void what_is_not_there_or_no_file_is_said_plainly() {
    assertThatExceptionOfType(NothingThereException.class)
        .isThrownBy(() -> at(folder.resolve("no.zip"), "no.zip", false))
        .satisfies(e -> assertThat(e.problem())
            .isEqualTo(new Problem("no.zip", Kind.IO, "There is no such file or folder.")));
    assertThatExceptionOfType(NothingThereException.class)
        .isThrownBy(() -> at(Path.of("/dev/null"), "/dev/null", false))
        .withMessageContaining("neither a file nor a folder");
  }

  @Test
  void cancelling_ends_the_reading_at_once() throws IOException, NothingThereException {
    Path file = Files.write(folder.resolve("a.zip"), two().zip());
    var cancelling = new EntrySink() {
      @Override
      public void xml(EntryContent content) {
        throw new AssertionError("read on");
      }

      @Override
      public void json(EntryContent content) {
        throw new AssertionError("read on");
      }

      @Override
      public void times(EntryContent content) {
        throw new AssertionError("read on");
      }

      @Override
      public void problem(Problem problem) {
        throw new AssertionError(problem.message());
      }

      @Override
      public void other(String path, String what) {}

      @Override
      public void consumed(long bytes) {}

      @Override
      public void unpacked(long bytes) {
        throw new CancellationException();
      }
    };
    ArtifactArchive archive = at(file, "a.zip", false);

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> archive.read(Limits.STANDARD, cancelling));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not found");
  }
}
