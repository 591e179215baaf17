package makespan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.ReportColumns;
import makespan.model.TestRunBuilder;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;

/// What reading found so far: reports, problems, and what is neither.
final class FoundReports {
  private static final int EXAMPLES = 3;

  private final TestRunBuilder run = new TestRunBuilder();
  private final List<Integer> archives = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Limits limits;
  private long nanosLeft;
  private int otherCount;
  private String firstOther = "";

  FoundReports(Limits limits) {
    this.limits = limits;
    this.nanosLeft = limits.runNanos();
  }

  /// The reports.
  TestRunBuilder run() {
    return run;
  }

  /// The number of the opened archive of every report.
  int[] archives() {
    return archives.stream().mapToInt(Integer::intValue).toArray();
  }

  /// How many reports there are.
  int reportCount() {
    return archives.size();
  }

  /// What could not be read.
  List<Problem> problems() {
    return problems;
  }

  /// How many files were no reports.
  int otherCount() {
    return otherCount;
  }

  /// The first few files that were no reports.
  List<String> others() {
    return others;
  }

  /// What the first of them is.
  String firstOther() {
    return firstOther;
  }

  /// Takes what could not be read.
  void problem(Problem problem) {
    problems.add(problem);
  }

  /// Takes a file that is no report.
  ///
  /// @param what what it is
  void other(String path, String what) {
    if (otherCount++ == 0) {
      firstOther = what;
    }
    if (others.size() < EXAMPLES) {
      others.add(path);
    }
  }

  /// Takes what was read of an entry. Where its bytes are damaged, that is what the user is told: what the XML lacks
  /// follows from it.
  ///
  /// @param damage  of the bytes that were read
  /// @param archive number of the opened archive
  void entry(String path, Optional<Problem> damage, ReportReading reading, int archive) {
    int tests = reading.columns().testCount();
    damage.ifPresent(found -> problem(new Problem(found.entry(), found.kind(),
        found.message() + (tests == 1 ? " One test of it counts." : " " + tests + " tests of it count."))));
    if (damage.isEmpty() || reading.complete()) {
      problems.addAll(reading.problems());
    }
    if (reading.report() && (tests > 0 || reading.complete())) {
      join(reading.columns(), archive);
    } else if (!reading.report() && damage.isEmpty()) {
      other(path, "XML of another kind");
    }
  }

  private boolean tooLarge(ReportColumns report) {
    return run.heldBytes() > limits.runBytes() - report.heldBytes();
  }

  private void join(ReportColumns report, int archive) {
    long nanos = Math.max(report.testNanos(), report.unaccountedNanos());
    if (nanos > nanosLeft) {
      problem(new Problem(report.entry(), Kind.TOO_LARGE,
          "The report is left out: with it the times of the run add up to more than 73 years."));
      return;
    }
    if (tooLarge(report)) {
      report.dropFailureWords();
    }
    if (tooLarge(report)) {
      problem(new Problem(report.entry(), Kind.TOO_LARGE, "The report is left out: with it the run needs more than "
          + (limits.runBytes() >> 20) + " MiB of memory, the most there is for it."));
      return;
    }
    run.add(report);
    nanosLeft -= nanos;
    archives.add(archive);
  }
}
