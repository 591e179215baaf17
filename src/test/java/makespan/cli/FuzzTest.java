package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import makespan.read.archive.ArchiveBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Thousands of damaged inputs, made from real reports and small archives of every format, go through `report --json`.
/// Whatever the bytes are, the answer is a result, a list of what could not be read, or a line that says what to do.
///
/// `-Dmakespan.fuzz.inputs=100000` tries more of them, `-Dmakespan.fuzz.seed=7` begins elsewhere. The number of the
/// input that failed is in the message: with it as seed and one input the failure comes again.
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("makespan.fuzz.inputs", 2_000);
  private static final long SEED = Long.getLong("makespan.fuzz.seed", 0);
  private static final int MOST_LINES = 6;
  /// What has lost its first bytes is another file, or none.
  private static final int MARK_BYTES = 6;
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir
  private Path folder;

  /// Sound bytes.
  ///
  /// @param tests how many tests damage cannot take away in silence, because a checksum covers them; else 0
  @SuppressWarnings("ArrayRecordComponent")
  private record Sound(String name, byte[] bytes, int tests) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Answer(int status, byte[] out, String err) {}

  @Test
  void damaged_inputs_are_answered_and_never_a_fault() throws IOException {
    List<Sound> sound = sound();
    List<String> failed = new ArrayList<>();
    for (long input = SEED; input < SEED + INPUTS; input++) {
      var random = new SplittableRandom(input);
      // half of all inputs are archives, although there are more reports
      Sound chosen = sound.get(random.nextInt(random.nextBoolean() ? sound.size() : ARCHIVES));
      Sound other = sound.get(random.nextInt(sound.size()));
      byte[] bytes = new Mutation(random).of(chosen.bytes, other.bytes);
      try {
        boolean same = Arrays.mismatch(bytes, chosen.bytes) >= MARK_BYTES;
        check(same ? chosen.tests : 0, answer(bytes, random.nextBoolean()));
      } catch (AssertionError | RuntimeException e) {
        Path kept = Files.write(Files.createDirectories(Path.of("target", "fuzz")).resolve(input + ".bin"), bytes);
        failed.add("input " + input + ", made of " + chosen.name + ", kept as " + kept + ": " + e.getMessage());
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void the_sound_inputs_are_read_in_full() throws IOException {
    List<Sound> all = sound();
    for (Sound each : all.subList(0, ARCHIVES)) {
      Answer answer = answer(each.bytes, true);

      assertThat(answer.status).as(each.name).isZero();
      assertThat(STRICT.readTree(answer.out).at("/totals/tests").intValue()).as(each.name).isEqualTo(3);
      check(each.tests, answer);
    }
  }

  private Answer answer(byte[] bytes, boolean asFile) throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String archive = "-";
    if (asFile) {
      archive = Files.write(folder.resolve("input"), bytes).toString();
    }
    int status = new CommandLineFace(false).run(new String[]{"report", "--json", "--budget", "0.01", archive},
        new ByteArrayInputStream(bytes), out, err);
    return new Answer(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /// What a line says itself, after the name of an entry: that is the input's, and may be a piece of any report.
  private static String said(String line) {
    return line.replaceFirst("^.*: [a-z-]+: ", "");
  }

  /// @param tests that cannot be lost in silence
  private static void check(int tests, Answer answer) {
    assertThat(answer.status).as(answer.err).isIn(ExitStatus.ALL_READ, ExitStatus.SOME_LEFT_OUT,
        ExitStatus.NOTHING_READ);
    assertThat(answer.err.lines().count()).isLessThanOrEqualTo(MOST_LINES);
    assertThat(answer.err).doesNotContain("\tat ");
    assertThat(answer.err.lines().map(FuzzTest::said)).noneMatch(words -> words.matches(".*(Exception|java\\.).*"));
    assertThat(answer.err.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    if (answer.status == ExitStatus.NOTHING_READ) {
      assertThat(answer.err).isNotBlank();
      return;
    }
    checkDocument(tests, STRICT.readTree(answer.out), answer);
    checkNumbers(answer.out);
  }

  private static void checkDocument(int least, JsonNode document, Answer answer) {
    JsonNode totals = document.get("totals");
    boolean listed = !document.get("problems").isEmpty();
    assertThat(listed).isEqualTo(answer.status == ExitStatus.SOME_LEFT_OUT);
    if (!listed) {
      assertThat(totals.get("tests").intValue()).isGreaterThanOrEqualTo(least);
    }
    for (String part : new String[]{"containers", "groups"}) {
      BigDecimal sum = BigDecimal.ZERO;
      int tests = 0;
      for (JsonNode each : document.get(part)) {
        sum = sum.add(each.get("seconds").decimalValue());
        tests += each.get("tests").intValue();
      }
      assertThat(sum).as(part).isEqualByComparingTo(totals.get("seconds").decimalValue());
      assertThat(tests).as(part).isEqualTo(totals.get("tests").intValue());
    }
  }

  private static void checkNumbers(byte[] document) {
    try (JsonParser json = STRICT.createParser(document)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isNumeric()) {
          assertThat(json.getString()).matches("-?\\d+(\\.\\d{1,9})?");
        }
      }
    }
  }

  /// Archives come first.
  private static final int ARCHIVES = 14;

  private static List<Sound> sound() throws IOException {
    String report = "<testsuite name='s'><testcase name='a' classname='c' file='spec/a.rb' time='1.5'/>"
        + "<testcase name='b' file='spec/b.rb' time='0.25'><failure message='no'>long\ntext</failure></testcase></testsuite>";
    ArchiveBytes entries = new ArchiveBytes().with("0/rspec.xml", report)
        .with("1/rspec.xml", ArchiveBytes.report("spec/c.rb", "2")).with("1/log.txt", "a line\n".repeat(40));
    byte[] three = ("<testsuites>" + report + ArchiveBytes.report("c.rb", "2").substring(22) + "</testsuites>")
        .getBytes(StandardCharsets.UTF_8);
    byte[] tar = entries.tar();
    Map<String, byte[]> archives = new LinkedHashMap<>();
    archives.put("zip", entries.zip());
    archives.put("stored zip", entries.zip(ZipEntry.STORED));
    archives.put("zip in zip", new ArchiveBytes().with("all.zip", entries.zip()).zip());
    archives.put("tar.gz in zip", new ArchiveBytes().with("all.tgz", entries.tarGz()).zip());
    archives.put("7z", entries.sevenZip());
    archives.put("tar.gz", entries.tarGz());
    archives.put("tar.bz2", ArchiveBytes.bzip2(tar));
    archives.put("tar.xz", ArchiveBytes.xz(tar));
    archives.put("tar.zst", ArchiveBytes.zstd(tar));
    archives.put("gz", ArchiveBytes.gzip(three));
    archives.put("7z in tar.gz", new ArchiveBytes().with("all.7z", entries.sevenZip()).tarGz());
    archives.put("gz in gz", ArchiveBytes.gzip(ArchiveBytes.gzip(three)));
    archives.put("zip in tar", new ArchiveBytes().with("all.zip", entries.zip()).tar());
    archives.put("tar", tar);
    List<Sound> sound = new ArrayList<>();
    // a tar has checksums of names alone
    archives.forEach((name, bytes) -> sound.add(new Sound(name, bytes, name.endsWith("tar") ? 0 : 3)));
    sound.add(new Sound("times", "file,seconds\nspec/a.rb,1.5\nspec/b.rb,2\n".getBytes(StandardCharsets.UTF_8), 0));
    sound.add(new Sound("log", "spec/a_spec.rb:1.5\nspec/b_spec.rb:0.5\n".getBytes(StandardCharsets.UTF_8), 0));
    sound.add(new Sound("durations", "{\"tests/a.py::test_x\": 0.5, \"tests/a.py::test_y[1]\": 1}".getBytes(
        StandardCharsets.UTF_8), 0));
    for (String json : List.of("v11-artifacts", "v11-tests", "v2-tests", "v11-build-steps",
        "cli-job-get-2-executions")) {
      sound.add(new Sound(json, resource("/circleci/" + json + ".json"), 0));
    }
    for (String line : new String(resource("/corpus/EXPECTED.tsv"), StandardCharsets.UTF_8).lines().skip(1).toList()) {
      String file = line.substring(0, line.indexOf('\t'));
      sound.add(new Sound(file, resource("/corpus/" + file), 0));
    }
    return sound;
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = FuzzTest.class.getResourceAsStream(path)) {
      return in.readAllBytes();
    }
  }
}
