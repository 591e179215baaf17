package makespan.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import makespan.analysis.RunStart;
import makespan.export.ShownName;
import makespan.model.TestRun;
import makespan.whatif.PlannedRun;

/// The runs that are compared: the open one and those beside it, the earliest first where all tell their time, and which
/// two of them are set side by side. Immutable.
///
/// @param runs      at least two
/// @param baseline  a place in the list
/// @param candidate another place
record ComparedRuns(List<TestRun> runs, int baseline, int candidate) {
  ComparedRuns {
    runs = List.copyOf(runs);
  }

  /// The open run beside others; reads their times, so on a worker. Without times the others come first; plans come last.
  static ComparedRuns of(TestRun open, List<TestRun> others) {
    List<TestRun> measured = new ArrayList<>(others.stream().filter(run -> !PlannedRun.is(run)).toList());
    measured.add(open);
    record Timed(TestRun run, OptionalLong start) {}
    List<Timed> timed = measured.stream().map(run -> new Timed(run, RunStart.of(run))).toList();
    if (timed.stream().allMatch(run -> run.start().isPresent())) {
      measured = new ArrayList<>(timed.stream().sorted(Comparator.comparingLong(run -> run.start().orElse(0)))
          .map(Timed::run).toList());
    }
    measured.addAll(others.stream().filter(PlannedRun::is).toList());
    return new ComparedRuns(measured, 0, measured.size() - 1);
  }

  /// The open run beside others with a certain two of them side by side; reads their times, so on a worker.
  ///
  /// @param baseline  one of the runs
  /// @param candidate another one
  static ComparedRuns of(TestRun open, List<TestRun> others, TestRun baseline, TestRun candidate) {
    return of(open, others).with(baseline, candidate);
  }

  /// A side of the comparison.
  enum Side {
    BASELINE, CANDIDATE;

    Side other() {
      return this == BASELINE ? CANDIDATE : BASELINE;
    }
  }

  /// The run of a side.
  TestRun run(Side side) {
    return runs.get(side == Side.BASELINE ? baseline : candidate);
  }

  /// The same with another run on a side; the two sides are exchanged where it is on the other.
  ComparedRuns with(Side side, int place) {
    return side == Side.BASELINE ? withBaseline(place) : withCandidate(place);
  }

  /// The same with certain two of the runs side by side.
  ComparedRuns with(TestRun first, TestRun second) {
    return new ComparedRuns(runs, placeOf(first).orElseThrow(), placeOf(second).orElseThrow());
  }

  /// The same with the two sides exchanged.
  ComparedRuns swapped() {
    return new ComparedRuns(runs, candidate, baseline);
  }

  /// The same with another baseline; the two sides are exchanged where it is the candidate.
  ComparedRuns withBaseline(int place) {
    return place == candidate ? swapped() : new ComparedRuns(runs, place, candidate);
  }

  /// The same with another candidate; the two sides are exchanged where it is the baseline.
  ComparedRuns withCandidate(int place) {
    return place == baseline ? swapped() : new ComparedRuns(runs, baseline, place);
  }

  /// The same with one run in the place of another, on whatever side that is.
  ComparedRuns replaced(TestRun before, TestRun now) {
    return new ComparedRuns(runs.stream().map(run -> run == before ? now : run).toList(), baseline, candidate);
  }

  /// Where a run stands, if it is one of these.
  OptionalInt placeOf(TestRun wanted) {
    return IntStream.range(0, runs.size()).filter(place -> runs.get(place) == wanted).findFirst();
  }

  /// What a run is called: its archives.
  static String name(TestRun run) {
    return ShownName.of(run.archives());
  }
}
