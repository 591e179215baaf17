package makespan.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the sample archives: `java src/test/java/makespan/samples/SampleReports.java [FOLDER]`.
final class SampleReports {
  private static final String FOLDER = "sample-reports";

  private SampleReports() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : FOLDER);
    Files.createDirectories(folder);
    for (var sample : Sample.values()) {
      Files.write(folder.resolve(sample.fileName()), sample.zip());
    }
  }
}
