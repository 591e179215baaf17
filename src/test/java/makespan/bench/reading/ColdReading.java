package makespan.bench.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import makespan.bench.Goals;

/// Whole processes, from their start to the sums by file, in turn with what they are compared with.
public final class ColdReading {
  /// More than this of one pair is one round's worth.
  private static final double LONG_SECONDS = 20;

  private final Yardsticks yardsticks;
  private final Goals goals;
  private final String program = System.getProperty("bench.program", "packaging/run");

  /// @param goals where figures go
  public ColdReading(Yardsticks yardsticks, Goals goals) {
    this.yardsticks = yardsticks;
    this.goals = goals;
  }

  /// Measures what can be compared.
  public void run() throws IOException, InterruptedException {
    pair("1", "S.zip, against REXML", "S.zip", "S", yardsticks::rexml, 0.2);
    pair("2", "M.zip, against REXML", "M.zip", "M", yardsticks::rexml, 0.04);
    pair("3", "M.zip, against expat", "M.zip", "M.zip", yardsticks::expat, 1);
    pair("4", "L.zip, against expat", "L.zip", "L.zip", yardsticks::expat, 0.45);
    pair("5", "L.tar.gz, against expat", "L.tar.gz", "L.tar.gz", yardsticks::expat, 0.5);
    pair("6", "S.zip, against expat", "S.zip", "S.zip", yardsticks::expat, 3);
    pair("7", "M-mixed.zip, against unzip and mawk", "M-mixed.zip", "M-mixed.zip", yardsticks::awk, 2.5);
    Optional<Path> large = yardsticks.archive("L.zip");
    if (large.isEmpty()) {
      goals.skipped("8", "peak memory, L.zip", "no archive");
      return;
    }
    Started run = Started.run(sums(large.get()), Map.of());
    goals.figure("8", "peak memory, L.zip", run.peakMega(), "MB", 670);
    workers(large.get());
  }

  private List<String> sums(Path archive) {
    return List.of(program, "report", archive.toString(), "--csv", "-", "--quiet");
  }

  private void pair(String number, String what, String ours, String theirs,
      Function<Path, Optional<List<String>>> yardstick, double most) throws IOException, InterruptedException {
    Optional<Path> archive = yardsticks.archive(ours);
    Optional<List<String>> other = yardsticks.archive(theirs).flatMap(yardstick);
    if (archive.isEmpty() || other.isEmpty()) {
      goals.skipped(number, what, archive.isEmpty() ? "no archive" : "yardstick not installed");
      return;
    }
    Started.run(sums(archive.get()), Map.of());
    List<Started> us = new ArrayList<>();
    List<Started> them = new ArrayList<>();
    for (int round = 0; round < yardsticks.rounds()
        && (round == 0 || them.getFirst().seconds() < LONG_SECONDS); round++) {
      us.add(Started.run(sums(archive.get()), Map.of()));
      them.add(Started.run(other.get(), Map.of()));
    }
    double ourBusy = least(us, Started::busy);
    double theirBusy = least(them, Started::busy);
    // a pipe of several processes is waited for only at its end, too late to be asked
    String processor = theirBusy == 0 ? "" : " (processor %.2g s against %.2g)".formatted(ourBusy, theirBusy);
    goals.ratio(number, what + processor, least(us, Started::seconds), least(them, Started::seconds), "s", most);
  }

  private void workers(Path archive) throws IOException, InterruptedException {
    List<Started> two = new ArrayList<>();
    List<Started> one = new ArrayList<>();
    for (int round = 0; round < yardsticks.rounds(); round++) {
      two.add(Started.run(sums(archive), Map.of()));
      one.add(Started.run(sums(archive), Map.of("MAKESPAN_JAVA_OPTIONS", "-XX:ActiveProcessorCount=1")));
    }
    goals.ratio("11", "L.zip, against itself told of one processor", least(two, Started::seconds),
        least(one, Started::seconds), "s", 0.8);
  }

  /// Other work on the machine makes a round longer, never shorter.
  private static double least(List<Started> rounds, ToDoubleFunction<Started> figure) {
    return rounds.stream().mapToDouble(figure).min().orElseThrow();
  }
}
