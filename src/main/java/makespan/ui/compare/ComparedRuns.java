package makespan.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import makespan.analysis.RunStart;
import makespan.export.ShownName;
import makespan.model.TestRun;

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

  /// The open run beside others; reads their times, so on a worker. Without times the others come first.
  static ComparedRuns of(TestRun open, List<TestRun> others) {
    var all = new ArrayList<>(others);
    all.add(open);
    List<OptionalLong> starts = all.stream().map(RunStart::of).toList();
    if (starts.stream().allMatch(OptionalLong::isPresent)) {
      all.sort(Comparator.comparingLong(run -> starts.get(indexOf(others, open, run)).orElse(0)));
    }
    return new ComparedRuns(all, 0, all.size() - 1);
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

  /// What a run is called: its archives.
  static String name(TestRun run) {
    return run.archives().stream().map(ShownName::of).collect(Collectors.joining(" + "));
  }

  private static int indexOf(List<TestRun> others, TestRun open, TestRun run) {
    return run == open ? others.size() : others.indexOf(run);
  }
}
