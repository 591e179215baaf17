package makespan.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import makespan.balance.splitter.Listing;
import makespan.balance.splitter.SourceSizes;

/// A checkout of the sources, for what no report tells: how large the files of the tests are.
///
/// @param folder the working directory of the tests
public record SourceFolder(Path folder) {
  /// A larger source is none: its lines are not counted.
  private static final long MOST_COUNTED = 64L << 20;

  /// Sizes of files, [Listing#UNKNOWN] for those that are not in the folder.
  ///
  /// @param paths as the reports name them, relative to the folder
  public SourceSizes sizes(List<String> paths) {
    long[] bytes = new long[paths.size()];
    long[] lines = new long[paths.size()];
    Arrays.fill(bytes, Listing.UNKNOWN);
    Arrays.fill(lines, Listing.UNKNOWN);
    for (int unit = 0; unit < bytes.length; unit++) {
      try {
        Path file = folder.resolve(paths.get(unit)).normalize();
        // a report may name any path; only what lies in the folder is looked at
        if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
          bytes[unit] = Files.size(file);
          lines[unit] = bytes[unit] <= MOST_COUNTED ? lines(file) : Listing.UNKNOWN;
        }
      } catch (IOException | InvalidPathException _) {
        lines[unit] = Listing.UNKNOWN;
      }
    }
    return new SourceSizes(bytes, lines);
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        lines += next == '\n' ? 1 : 0;
      }
    }
    return lines;
  }
}
