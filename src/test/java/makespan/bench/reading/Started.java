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
/// @param busy     processor time of it and of what it waited for, seconds, 0 where the system does not tell
/// @param peakMega its largest resident memory, MB, 0 where the system does not tell
record Started(double seconds, double busy, double peakMega) {
  private static final int POLL_MILLIS = 5;
  private static final String PEAK = "VmHWM:";
  private static final double TICKS = 100;

  /// Runs a command, its output dropped.
  ///
  /// @throws IllegalStateException if it fails
  static Started run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    Path about = Path.of("/proc", String.valueOf(process.pid()));
    double peak = 0;
    double busy = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakMega(about.resolve("status")));
      busy = Math.max(busy, busy(about.resolve("stat")));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new Started(seconds, busy, peak);
  }

  /// The fields utime, stime, cutime and cstime.
  private static double busy(Path stat) {
    try {
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int field = 11; field < 15; field++) {
        ticks += Double.parseDouble(fields[field]);
      }
      return ticks / TICKS;
    } catch (IOException | IndexOutOfBoundsException e) {
      return 0;
    }
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
