package makespan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A heap of 512 MB is enough for a large archive: the program itself, in a process of its own.
///
/// `-Dmakespan.memory.tests=2000000` takes the largest that Makespan promises to read.
class MemoryTest {
  private static final int TESTS = Integer.getInteger("makespan.memory.tests", 200_000);
  private static final int CONTAINERS = 128;
  private static final int MOST_MINUTES = 10;
  /// Longer than what is held of one entry, and than what is kept of a message.
  private static final int LONG_TEXT = 40 << 20;

  @TempDir
  private Path folder;

  @Test
  void a_large_archive_is_read_in_full_with_512_MB() throws Exception {
    Path archive = folder.resolve("large.zip");
    write(archive);
    Path out = folder.resolve("out.json");
    Path err = folder.resolve("err.txt");

    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path").replace(';', File.pathSeparatorChar), "makespan.Main", "report", "--json",
        "--top", "10", "--budget", "0.1", archive.toString()).redirectOutput(out.toFile())
        .redirectError(err.toFile()).start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }

    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    JsonNode totals = JsonMapper.shared().readTree(out.toFile()).get("totals");
    assertThat(totals.get("tests").intValue()).isEqualTo(TESTS + 1);
    assertThat(totals.get("containers").intValue()).isEqualTo(CONTAINERS);
    assertThat(totals.get("seconds").decimalValue()).isEqualByComparingTo(String.valueOf((TESTS + 1) / 4.0));
  }

  /// Files of a hundred tests each, dealt to the containers, and one test that says far too much.
  private static void write(Path archive) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setLevel(1);
      for (int container = 0; container < CONTAINERS; container++) {
        zip.putNextEntry(new ZipEntry(container + "/rspec.xml"));
        zip.write(bytes("<testsuite name='rspec'>"));
        for (int test = container; test < TESTS; test += CONTAINERS) {
          int file = test / 100;
          zip.write(bytes("<testcase classname='spec.models.area_" + file % 97 + ".part_" + file
              + "' name='does what number " + test + " of them is to do' file='./spec/models/area_" + file % 97
              + "/part_" + file + "_spec.rb' time='0.25'/>\n"));
        }
        zip.write(bytes("</testsuite>"));
      }
      zip.putNextEntry(new ZipEntry("0/long.xml"));
      zip.write(bytes("<testsuite><testcase name='long' file='a.rb' time='0.25'><failure>"));
      zip.write(bytes("words ".repeat(LONG_TEXT / 6)));
      zip.write(bytes("</failure></testcase></testsuite>"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
