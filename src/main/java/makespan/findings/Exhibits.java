package makespan.findings;

import static makespan.analysis.FigureText.duration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import makespan.analysis.FlakyTest;
import makespan.analysis.RunFigures;
import makespan.findings.Exhibit.What;
import makespan.model.Rows;
import makespan.model.TestRun;

/// Makes the lines of evidence of findings, the weightiest first and no more than a person reads.
final class Exhibits {
  private static final int MOST = 8;

  private final Situation situation;
  private final TestRun run;

  Exhibits(Situation situation) {
    this.situation = situation;
    this.run = situation.run();
  }

  /// The busiest containers and the one with least to do, beside an even share.
  List<Exhibit> loads() {
    long[] loads = RunFigures.loads(run);
    long ideal = RunFigures.of(run).idealNanos();
    Rows busiest = longestFirst(loads);
    int[] shown = Arrays.copyOf(busiest.toArray(), Math.min(MOST, busiest.count()));
    if (shown.length < busiest.count()) {
      shown[MOST - 1] = busiest.at(busiest.count() - 1);
    }
    return Arrays.stream(shown).mapToObj(container -> container(container, Messages.text(
        loads[container] > ideal ? "exhibit.above" : "exhibit.below", duration(loads[container]),
        duration(Math.abs(loads[container] - ideal))))).toList();
  }

  /// The containers that have most of some time.
  ///
  /// @param nanos of each container
  /// @param words what to say of one
  List<Exhibit> containers(long[] nanos, IntFunction<String> words) {
    return Arrays.stream(longestFirst(nanos).toArray()).limit(MOST).filter(container -> nanos[container] > 0)
        .mapToObj(container -> container(container, words.apply(container))).toList();
  }

  /// A unit of the work with its time, and the containers that it ran on.
  List<Exhibit> unit(int unit) {
    var shown = new ArrayList<Exhibit>();
    What what = switch (situation.units().grouping()) {
      case FILE -> What.FILE;
      case DIRECTORY -> What.DIRECTORY;
      default -> What.UNIT;
    };
    shown.add(new Exhibit(what, situation.work().name(unit), Messages.text("exhibit.tests",
        duration(situation.work().durationNanos(unit)), situation.units().testCount(unit))));
    long[] loads = RunFigures.loads(run);
    Arrays.stream(situation.units().containerNumbers(unit)).limit(MOST).forEach(
        container -> shown.add(container(container, Messages.text("exhibit.took", duration(loads[container])))));
    return shown;
  }

  /// The files that have most time in the tests of some rows.
  List<Exhibit> files(IntPredicate rows) {
    long[] nanos = new long[run.files().count()];
    int[] tests = new int[nanos.length];
    IntStream.range(0, run.testCount()).filter(rows).forEach(row -> {
      nanos[run.file(row)] += run.durationNanos(row);
      tests[run.file(row)]++;
    });
    return Arrays.stream(longestFirst(nanos).toArray()).filter(file -> tests[file] > 0).limit(MOST)
        .mapToObj(file -> new Exhibit(What.FILE, run.files().get(file),
            Messages.text("exhibit.tests", duration(nanos[file]), tests[file])))
        .toList();
  }

  /// The files that have most time in a directory.
  List<Exhibit> filesOf(BitSet files) {
    return files(row -> files.get(run.file(row)));
  }

  /// Tests that passed and broke, a line a file.
  static List<Exhibit> flaky(List<FlakyTest> flaky) {
    Map<String, List<FlakyTest>> byFile = new HashMap<>();
    flaky.forEach(test -> byFile.computeIfAbsent(test.file(), _ -> new ArrayList<>()).add(test));
    return byFile.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, List<FlakyTest>> file) -> file.getValue().size()).reversed()
            .thenComparing(Map.Entry::getKey))
        .limit(MOST).map(file -> new Exhibit(What.FILE, file.getKey(), Messages.text("exhibit.flaky",
            file.getValue().size(), file.getValue().stream().mapToInt(FlakyTest::attemptCount).sum(),
            file.getValue().stream().mapToInt(FlakyTest::brokenCount).sum())))
        .toList();
  }

  private Exhibit container(int container, String words) {
    return new Exhibit(What.CONTAINER, run.containers().get(container), words);
  }

  private static Rows longestFirst(long[] nanos) {
    return Rows.all(nanos.length).sortedBy(nanos, true);
  }
}
