package makespan.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import makespan.model.Rows;
import makespan.model.TestRun;

/// The tests of one group of a [Comparison] side by side, the greatest change first. Immutable.
///
/// Tests are the same where class and name are; of a renamed group, whose classes have other names too, where their
/// names are. One that stands there several times is paired in the order of the reports.
public final class TestPairs {
  private static final int NONE = -1;

  private final TestRun before;
  private final TestRun after;
  private final Noise noise;
  private final List<Pair> pairs;

  /// Rows of the two runs, [#NONE] where a run does not have the test.
  private record Pair(int beforeRow, int afterRow) {}

  private TestPairs(TestRun before, TestRun after, Noise noise, List<Pair> pairs) {
    this.before = before;
    this.after = after;
    this.noise = noise;
    this.pairs = pairs;
  }

  /// The tests of a place of a comparison.
  public static TestPairs of(Comparison comparison, int place) {
    TestRun before = comparison.before().run();
    TestRun after = comparison.after().run();
    Rows beforeRows = rows(comparison.before(), comparison.beforeGroup(place));
    Rows afterRows = rows(comparison.after(), comparison.afterGroup(place));
    var pairs = new ArrayList<Pair>();
    var rest = new ArrayList<Integer>();
    Map<String, Deque<Integer>> known = byName(beforeRows, row -> identity(before, row));
    for (int row : afterRows.toArray()) {
      take(known, identity(after, row)).ifPresentOrElse(partner -> pairs.add(new Pair(partner, row)),
          () -> rest.add(row));
    }
    int[] alone = known.values().stream().flatMap(Deque::stream).mapToInt(Integer::intValue).sorted().toArray();
    boolean renamed = comparison.formerKey(place).isPresent();
    Map<String, Deque<Integer>> left = byName(Rows.of(alone),
        row -> renamed ? before.testNames().get(before.testName(row)) : identity(before, row));
    for (int row : rest) {
      pairs.add(new Pair(renamed ? take(left, after.testNames().get(after.testName(row))).orElse(NONE) : NONE, row));
    }
    left.values().stream().flatMap(Deque::stream).forEach(row -> pairs.add(new Pair(row, NONE)));
    var made = new TestPairs(before, after, comparison.noise(), pairs);
    made.sort();
    return made;
  }

  /// How many tests either run has.
  public int count() {
    return pairs.size();
  }

  /// The row of a test in the earlier run, where it was there.
  public OptionalInt beforeRow(int place) {
    return row(pairs.get(place).beforeRow());
  }

  /// The row of a test in the later run, where it was there.
  public OptionalInt afterRow(int place) {
    return row(pairs.get(place).afterRow());
  }

  /// The earlier run.
  public TestRun before() {
    return before;
  }

  /// The later run.
  public TestRun after() {
    return after;
  }

  /// What a test is called.
  public String name(int place) {
    Pair pair = pairs.get(place);
    return pair.afterRow() == NONE
        ? before.testNames().get(before.testName(pair.beforeRow()))
        : after.testNames().get(after.testName(pair.afterRow()));
  }

  /// What a test took in the earlier run, nanoseconds, 0 where it was not there.
  public long beforeNanos(int place) {
    return nanos(before, pairs.get(place).beforeRow());
  }

  /// What a test took in the later run, nanoseconds, 0 where it was not there.
  public long afterNanos(int place) {
    return nanos(after, pairs.get(place).afterRow());
  }

  /// After less before, nanoseconds.
  public long changeNanos(int place) {
    return afterNanos(place) - beforeNanos(place);
  }

  /// What became of a test.
  public Change change(int place) {
    Pair pair = pairs.get(place);
    if (pair.beforeRow() == NONE) {
      return Change.ADDED;
    }
    if (pair.afterRow() == NONE) {
      return Change.REMOVED;
    }
    return noise.covers(beforeNanos(place), afterNanos(place))
        ? Change.SAME
        : changeNanos(place) > 0 ? Change.SLOWER : Change.FASTER;
  }

  private void sort() {
    pairs.sort(Comparator.comparingLong((Pair pair) -> -Math.abs(nanos(after, pair.afterRow())
        - nanos(before, pair.beforeRow()))).thenComparingInt(Pair::beforeRow).thenComparingInt(Pair::afterRow));
  }

  private static OptionalInt row(int row) {
    return row == NONE ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private static long nanos(TestRun run, int row) {
    return row == NONE ? 0 : run.durationNanos(row);
  }

  private static Rows rows(Aggregates groups, OptionalInt group) {
    return group.isPresent() ? groups.tests(group.getAsInt()) : Rows.of();
  }

  private static String identity(TestRun run, int row) {
    return StandIn.className(run, row) + '\0' + run.testNames().get(run.testName(row));
  }

  private static Map<String, Deque<Integer>> byName(Rows rows, IntFunction<String> name) {
    var byName = new HashMap<String, Deque<Integer>>();
    for (int row : rows.toArray()) {
      byName.computeIfAbsent(name.apply(row), _ -> new ArrayDeque<>()).add(row);
    }
    return byName;
  }

  private static Optional<Integer> take(Map<String, Deque<Integer>> rows, String name) {
    return Optional.ofNullable(rows.get(name)).map(Deque::pollFirst);
  }
}
