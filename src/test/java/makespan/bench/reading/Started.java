package makespan.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process that was started and ran to its end.
///
/// @param seconds  from before its start
/// @param peakMega its largest resident memory, MB, 0 where the system does not tell
record Started(double seconds, double peakMega) {
  private static final int POLL_MILLIS = 5;
  private static final String PEAK = "VmHWM:";

  /// Runs a command, its output dropped.
  ///
  /// @throws IllegalStateException if it fails
  static Started run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakMega(status));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new Started(seconds, peak);
  }

  private static double peakMega(Path status) {
    try {
      return Files.readString(status).lines().filter(line -> line.startsWith(PEAK))
          .mapToDouble(line -> Double.parseDouble(line.substring(PEAK.length()).replace("kB", "").strip()) * 1024 / 1e6)
          .findFirst().orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
