package makespan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The run that comes with the program, so that the first look needs no archive of one's own.
public final class SampleRun {
  private static final String NAME = "rails-16-before.zip";

  private SampleRun() {}

  /// Puts the sample into a private temporary folder, which goes away with the process.
  ///
  /// @return the archive
  /// @throws IOException if the temporary folder cannot be written
  public static Path extract() throws IOException {
    Path folder = Files.createTempDirectory("makespan-sample");
    folder.toFile().deleteOnExit();
    Path file = folder.resolve(NAME);
    file.toFile().deleteOnExit();
    try (InputStream in = SampleRun.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IOException("this copy of the program came without its sample");
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
