package makespan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small archives of reports, written where a test wants them.
final class Archives {
  /// The second of the two containers, half a second of it skipped.
  static final String SECOND_REPORT = report("""
    <testcase name="c" classname="spec.c" file="spec/c_spec.rb" time="1"/>
    <testcase name="d" classname="spec.d" file="@spec/従業員_spec.rb" time="0.5"><skipped/></testcase>
    """);

  /// Four files on two containers: 6 s and 2 s on the first, 1 s and 0.5 s on the second, one failure, one skipped.
  static final Map<String, String> TWO_CONTAINERS = Map.of(
      "0/rspec.xml", report("""
        <testcase name="a" classname="spec.a" file="spec/a_spec.rb" time="6.000000001"/>
        <testcase name="=b" classname="spec.b" file="./spec/b_spec.rb" time="2"><failure message="no"/></testcase>
        """),
      "1/rspec.xml", SECOND_REPORT);

  private Archives() {}

  static String report(String cases) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"rspec\">\n" + cases + "</testsuite>\n";
  }

  static Path zip(Path file, Map<String, String> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
