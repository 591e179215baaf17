package makespan.cli;

import makespan.analysis.GroupBy;
import makespan.analysis.Noise;
import makespan.app.CompareRuns;
import picocli.CommandLine.Option;

/// How runs are compared.
final class CompareOptions {
  @Option(names = "--noise-percent", paramLabel = "P", converter = PercentConverter.class, description = "A change below "
      + "P percent of the earlier time is none (default: 5).")
  private double noiseShare = Noise.DEFAULT.share();

  @Option(names = "--noise-seconds", paramLabel = "SECONDS", converter = SecondsConverter.class, description = "A change "
      + "below so many seconds is none (default: 1).")
  private long noiseNanos = Noise.DEFAULT.nanos();

  @Option(names = "--renames", description = "Pair groups that went with groups that came where they hold mostly the "
      + "same tests.")
  private boolean renames;

  @Option(names = "--same-commit", description = "The runs are of one commit: list the tests that passed and broke as "
      + "flaky.")
  private boolean sameCommit;

  CompareRuns.Question question(GroupBy by) {
    return new CompareRuns.Question(by, new Noise(noiseShare, noiseNanos), renames, sameCommit);
  }

  boolean sameCommit() {
    return sameCommit;
  }
}
