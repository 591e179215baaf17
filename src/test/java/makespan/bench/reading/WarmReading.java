package makespan.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import makespan.bench.Goals;

/// Archives opened in a process that is warm: how fast, and what a run holds. The collector is the one that the program is
/// shipped with.
public final class WarmReading {
  private static final int RUNS = 15;
  /// From a cancel to idle, milliseconds.
  private static final double CANCELLED = 200;
  private static final Pattern WARM = Pattern.compile("warm_ms=([\\d.]+)");

  private final Yardsticks yardsticks;
  private final Goals goals;

  /// @param goals where figures go
  public WarmReading(Yardsticks yardsticks, Goals goals) {
    this.yardsticks = yardsticks;
    this.goals = goals;
  }

  /// Measures with the archives that are there.
  public void run() throws IOException {
    Optional<Path> large = yardsticks.archive("L.zip");
    if (large.isPresent()) {
      goals.figure("9", "heap after collection, a test of L", opened(large.get(), 1)[1], "bytes", 200);
      cancelled(large.get());
    } else {
      goals.skipped("9", "heap after collection, a test of L", "no archive");
    }
    Optional<Path> medium = yardsticks.archive("M.zip");
    Optional<List<String>> scanner = medium.flatMap(archive -> yardsticks.scanner(archive, RUNS));
    if (medium.isPresent() && scanner.isPresent()) {
      double[] ours = new double[yardsticks.rounds()];
      double[] theirs = new double[ours.length];
      for (int round = 0; round < ours.length; round++) {
        ours[round] = opened(medium.get(), RUNS)[0];
        theirs[round] = scanned(scanner.get());
      }
      goals.ratio("10", "M.zip opened again, against a bare scanner that keeps the cases", Goals.median(ours),
          Goals.median(theirs), "ms", 2.5);
    } else {
      goals.skipped("10", "M.zip opened again", medium.isPresent() ? "yardstick not installed" : "no archive");
    }
  }

  private void cancelled(Path archive) throws IOException {
    String[] figures = printed(List.of(Yardsticks.java(), "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), Cancelled.class.getName(), archive.toString())).split(" ", -1);
    for (int part = 0; part < figures.length; part += 3) {
      String what = "L cancelled while it is " + figures[part];
      goals.figure("", what + ", until the work has ended: the middle", Double.parseDouble(figures[part + 1]), "ms",
          CANCELLED);
      goals.figure("", what + ": the longest", Double.parseDouble(figures[part + 2]), "ms", CANCELLED);
    }
  }

  private static double scanned(List<String> command) throws IOException {
    Matcher warm = WARM.matcher(printed(command));
    if (!warm.find()) {
      throw new IllegalStateException(command + " printed no time");
    }
    return Double.parseDouble(warm.group(1));
  }

  private static double[] opened(Path archive, int runs) throws IOException {
    String[] figures = printed(List.of(Yardsticks.java(), "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), OpenedAgain.class.getName(), archive.toString(), String.valueOf(runs)))
        .split(" ", -1);
    return new double[]{Double.parseDouble(figures[0]), Double.parseDouble(figures[1])};
  }

  private static String printed(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
