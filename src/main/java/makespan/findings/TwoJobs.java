package makespan.findings;

import static makespan.analysis.FigureText.duration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.TestRun;

/// The even cut of a suite in two jobs that a team can write down by hand: apps by name, the first ones in one job, the
/// others in another.
///
/// @param firstNanos what the tests of the first job take
/// @param lastNanos  what those of the other take
record TwoJobs(String firstFrom, String firstTo, long firstNanos, String lastFrom, String lastTo, long lastNanos) {

  /// The cut whose longer job is shortest; empty where there are no two apps.
  static Optional<TwoJobs> of(TestRun run) {
    Aggregates apps = Aggregates.of(run, Grouping.APP);
    List<Integer> byName = IntStream.range(0, apps.count()).boxed().sorted(Comparator.comparing(apps::key)).toList();
    if (byName.size() < 2) {
      return Optional.empty();
    }
    long total = run.totalNanos();
    long first = 0;
    int cut = 0;
    long best = Long.MAX_VALUE;
    long bestFirst = 0;
    for (int place = 0; place < byName.size() - 1; place++) {
      first += apps.nanos(byName.get(place));
      long longer = Math.max(first, total - first);
      if (longer < best) {
        best = longer;
        bestFirst = first;
        cut = place;
      }
    }
    return Optional.of(new TwoJobs(apps.key(byName.getFirst()), apps.key(byName.get(cut)), bestFirst,
        apps.key(byName.get(cut + 1)), apps.key(byName.getLast()), total - bestFirst));
  }

  /// The cut in words, set-up of each job included.
  String text(Situation situation) {
    return Messages.text("under-parallel.two-jobs", firstFrom, firstTo, duration(firstNanos + situation.setupNanos()),
        lastFrom, lastTo, duration(lastNanos + situation.setupNanos()));
  }
}
