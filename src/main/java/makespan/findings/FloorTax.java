package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.analysis.DirectoryTree;
import makespan.analysis.Quantile;
import makespan.model.Outcome;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.Target;

/// The same cost before nearly every test: even the cheapest twentieth of the tests is not cheap. Looked for over the
/// whole suite, and in large directories where it is far higher still. Pending tests pay nothing and say nothing.
final class FloorTax {
  /// The floor that 95 % of the tests lie above; the lowest twentieth may be free of the cost, as unit tests are.
  private static final int PERCENT = 5;
  private static final long MILLISECOND = 1_000_000L;

  private final Situation situation;
  private final Replan replan;
  private final DirectoryTree tree;
  private final Thresholds.Floor floor;

  FloorTax(Situation situation, Replan replan, DirectoryTree tree) {
    this.situation = situation;
    this.replan = replan;
    this.tree = tree;
    this.floor = situation.thresholds().floor();
  }

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    BitSet all = tree.files(DirectoryTree.ROOT);
    long[] sorted = sorted(all);
    if (sorted.length >= floor.leastTests()) {
      long suite = wholeMillis(Quantile.of(sorted, PERCENT));
      if (suite >= floor.leastNanos()) {
        tell("", all, sorted, suite, found);
      }
      below(DirectoryTree.ROOT, tree.children(), suite, found);
    }
    return found;
  }

  /// Directories whose floor is far higher than that of the suite; within such a one no further.
  private void below(int parent, List<List<Integer>> children, long suite, List<Finding> found) {
    for (int directory : children.get(parent)) {
      if (tree.testCount(directory) >= floor.leastTests()
          && tree.nanos(directory) >= situation.thresholds().clearShare() * situation.totalNanos()) {
        BitSet files = tree.files(directory);
        long[] sorted = sorted(files);
        long own = sorted.length == 0 ? 0 : wholeMillis(Quantile.of(sorted, PERCENT));
        boolean high = own >= floor.leastNanos() && own >= floor.timesSuite() * suite
            && tree.testCount(directory) < situation.run().testCount();
        if (!high || !tell(tree.path(directory), files, sorted, own, found)) {
          below(directory, children, suite, found);
        }
      }
    }
  }

  private boolean tell(String directory, BitSet files, long[] sorted, long nanos, List<Finding> found) {
    TestRun run = situation.run();
    Replan.Saving saving = replan.saving(row -> files.get(run.file(row))
        ? Math.max(0, run.durationNanos(row) - nanos)
        : run.durationNanos(row));
    if (!replan.clear(saving)) {
      return false;
    }
    int tests = Math.toIntExact(IntStream.range(0, run.testCount()).filter(row -> files.get(run.file(row))).count());
    int clamped = Math.toIntExact(IntStream.range(0, run.testCount())
        .filter(row -> files.get(run.file(row)) && run.durationNanos(row) < nanos).count());
    double share = (double) saving.testNanos() / situation.totalNanos();
    String each = duration(nanos);
    String where = directory.isEmpty() ? Messages.text("floor-tax.suite") : directory;
    found.add(new Finding(0, Kind.FLOOR_TAX, situation.thresholds().severity(saving.share()),
        Messages.text("floor-tax.title", each, where),
        where,
        Messages.text("floor-tax.detail", each, tests, duration(saving.testNanos()),
            percent(share, 1), duration(saving.afterNanos()), duration(saving.beforeNanos()),
            duration(saving.wallNanos()), Messages.containers(situation.containerCount())),
        Messages.text("floor-tax.evidence", each, duration(Quantile.of(sorted, 50)), tests,
            duration(nanos * tests), clamped)
            + (directory.isEmpty() || found.isEmpty()
                ? ""
                : " " + Messages.text("floor-tax.part", duration(found.getFirst().measure().observedNanos()))),
        saving.wallNanos(), saving.paidNanos(),
        directory.isEmpty() ? Finding.Scope.RUN : new Finding.Scope("directory", directory, ""),
        new Finding.Measure("floor", nanos, 0),
        tests, share, situation.containerCount(), directory.isEmpty() ? Level.MEDIUM : Level.LOW, Level.MEDIUM,
        Optional.of(new Edit.Trim(nanos, directory.isEmpty()
            ? Optional.empty()
            : Optional.of(Target.of(directory + "/**")))))
        .showing(new Exhibits(situation).filesOf(files)));
    return true;
  }

  /// Durations of the tests of some files that ran, ascending.
  private long[] sorted(BitSet files) {
    TestRun run = situation.run();
    return IntStream.range(0, run.testCount())
        .filter(row -> files.get(run.file(row)) && run.outcome(row) != Outcome.SKIPPED)
        .mapToLong(run::durationNanos)
        .sorted()
        .toArray();
  }

  /// A floor is told of, and taken off, in whole milliseconds.
  private static long wholeMillis(long nanos) {
    return nanos / MILLISECOND * MILLISECOND;
  }
}
