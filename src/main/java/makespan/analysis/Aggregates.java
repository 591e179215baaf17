package makespan.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import makespan.model.Names;
import makespan.model.NamesBuilder;
import makespan.model.Outcome;
import makespan.model.Rows;
import makespan.model.TestRun;

/// Sums per group of tests as columns, a place a group, numbered from 0 by first appearance. Immutable.
///
/// A test belongs to exactly one group, so every column adds up to the run's total.
public final class Aggregates {
  /// What stands between a class and a test.
  static final String SEPARATOR = " › ";

  private final TestRun run;
  private final Grouping grouping;
  private final Names keys;
  private final IntUnaryOperator groupOfRow;
  private final int[] firstInGroup;
  /// Empty where the rows stand group by group as they are.
  private final int[] rowsByGroup;
  private final long[] nanos;
  private final long[] longestTestNanos;
  private final int[] failed;
  private final int[] errors;
  private final int[] skipped;
  private final ContainersOfGroups containers;

  private Aggregates(TestRun run, Grouping grouping, Names keys, IntUnaryOperator groupOfRow) {
    int groups = keys.count();
    this.run = run;
    this.grouping = grouping;
    this.keys = keys;
    this.groupOfRow = groupOfRow;
    this.nanos = new long[groups];
    this.longestTestNanos = new long[groups];
    this.failed = new int[groups];
    this.errors = new int[groups];
    this.skipped = new int[groups];
    this.containers = new ContainersOfGroups(groups);
    this.firstInGroup = new int[groups + 1];
    sum();
    this.rowsByGroup = index();
  }

  /// Sums the tests of a run by group.
  ///
  /// @throws IllegalArgumentException if the user's own pattern matches no test, takes too long or goes too deep
  public static Aggregates of(TestRun run, GroupBy by) {
    return switch (by) {
      case GroupBy.Kind(Grouping grouping) -> of(run, grouping);
      case GroupBy.Depth(int levels) -> byFile(run, Grouping.DIRECTORY, path -> FileGroups.directory(path, levels));
      case GroupBy.Own own -> {
        var keys = new NamesBuilder();
        int[] groups = new OwnGroups(run, own).ofRows(keys);
        yield renumbered(run, Grouping.PATTERN, keys.build(), groups);
      }
    };
  }

  /// Sums the tests of a run by groups of a kind.
  ///
  /// @throws IllegalArgumentException if it is [Grouping#PATTERN], which needs its pattern
  public static Aggregates of(TestRun run, Grouping grouping) {
    return switch (grouping) {
      case FILE -> new Aggregates(run, grouping, run.files(), run::file);
      case CLASS -> new Aggregates(run, grouping, run.classes(), run::className);
      case CONTAINER -> new Aggregates(run, grouping, Names.of(run.containers()), run::container);
      case SUITE -> bySuiteName(run);
      case TEST -> byTest(run, Grouping.TEST, UnaryOperator.identity());
      case TEMPLATE -> byTest(run, Grouping.TEMPLATE, NameTemplate::of);
      case DIRECTORY -> byFile(run, Grouping.DIRECTORY, FileGroups::directory);
      case APP -> byFile(run, Grouping.APP, FileGroups::app);
      case CAUSE -> byCause(run);
      case PATTERN -> throw new IllegalArgumentException("a pattern is missing");
    };
  }

  /// The run that was summed.
  public TestRun run() {
    return run;
  }

  /// What a group is.
  public Grouping grouping() {
    return grouping;
  }

  /// How many groups there are.
  public int count() {
    return nanos.length;
  }

  /// The name of a group: a path, a class, a label.
  public String key(int group) {
    return keys.get(group);
  }

  /// Compares the names of two groups by [Names#ORDER].
  public int compareKeys(int a, int b) {
    return keys.compare(a, b);
  }

  /// The group of a test.
  public int groupOf(int row) {
    return groupOfRow.applyAsInt(row);
  }

  /// Tests in a group.
  public int testCount(int group) {
    return firstInGroup[group + 1] - firstInGroup[group];
  }

  /// The tests of a group, in the run's order.
  public Rows tests(int group) {
    int from = firstInGroup[group];
    int to = firstInGroup[group + 1];
    return rowsByGroup.length == 0 ? Rows.range(from, to) : Rows.of(Arrays.copyOfRange(rowsByGroup, from, to));
  }

  /// Sum of the durations of a group, nanoseconds.
  public long nanos(int group) {
    return nanos[group];
  }

  /// The sums of all groups, nanoseconds, copied.
  public long[] nanos() {
    return nanos.clone();
  }

  /// Duration of the longest test of a group, nanoseconds.
  public long longestTestNanos(int group) {
    return longestTestNanos[group];
  }

  /// Failed tests of a group.
  public int failedCount(int group) {
    return failed[group];
  }

  /// Tests of a group that ended in an error and not in a failure.
  public int errorCount(int group) {
    return errors[group];
  }

  /// Tests of a group that did not run.
  public int skippedCount(int group) {
    return skipped[group];
  }

  /// How many containers a group ran on.
  public int containerCount(int group) {
    return containers.count(group);
  }

  /// Labels of the containers that a group ran on, in natural order.
  public List<String> containers(int group) {
    return containers.of(group).mapToObj(c -> run.containers().get(c)).toList();
  }

  /// Whether a group ran on a container.
  public boolean ranOn(int group, int container) {
    return containers.has(group, container);
  }

  /// Numbers of the containers that a group ran on, ascending.
  public int[] containerNumbers(int group) {
    return containers.of(group).toArray();
  }

  /// The groups with the largest sum first; groups with equal sums by key.
  public Rows byNanos() {
    Integer[] byKey = IntStream.range(0, count()).boxed().toArray(Integer[]::new);
    String[] text = new String[count()];
    Arrays.setAll(text, keys::get);
    Arrays.sort(byKey, (a, b) -> text[a].compareTo(text[b]));
    return Rows.of(Arrays.stream(byKey).mapToInt(Integer::intValue).toArray()).sortedBy(nanos, true);
  }

  private void sum() {
    for (int row = 0; row < run.testCount(); row++) {
      int group = groupOf(row);
      long duration = run.durationNanos(row);
      nanos[group] += duration;
      longestTestNanos[group] = Math.max(longestTestNanos[group], duration);
      Outcome outcome = run.outcome(row);
      switch (outcome) {
        case PASSED -> {}
        case FAILED -> failed[group]++;
        case ERROR -> errors[group]++;
        case SKIPPED -> skipped[group]++;
      }
      containers.add(group, run.container(row));
    }
  }

  private int[] index() {
    int before = 0;
    boolean standing = true;
    for (int row = 0; row < run.testCount(); row++) {
      int group = groupOf(row);
      firstInGroup[group + 1]++;
      standing &= group >= before;
      before = group;
    }
    for (int group = 0; group < nanos.length; group++) {
      firstInGroup[group + 1] += firstInGroup[group];
    }
    if (standing) {
      return new int[0];
    }
    int[] next = Arrays.copyOf(firstInGroup, nanos.length);
    int[] rows = new int[run.testCount()];
    for (int row = 0; row < rows.length; row++) {
      rows[next[groupOf(row)]++] = row;
    }
    return rows;
  }

  private static int[] column(TestRun run, IntUnaryOperator value) {
    return IntStream.range(0, run.testCount()).map(value).toArray();
  }

  private static Aggregates bySuiteName(TestRun run) {
    var names = new NamesBuilder();
    int[] ofSuite = run.suites().stream().mapToInt(suite -> names.add(suite.name())).toArray();
    int[] groups = column(run, row -> ofSuite[run.suite(row)]);
    return renumbered(run, Grouping.SUITE, names.build(), groups);
  }

  private static Aggregates byTest(TestRun run, Grouping grouping, UnaryOperator<String> shown) {
    var keys = new NamesBuilder();
    String[] classes = strings(run.classes());
    int[] groups = column(run, row -> {
      return keys.add(named(classes[run.className(row)], shown.apply(run.testNames().get(run.testName(row)))));
    });
    return new Aggregates(run, grouping, keys.build(), row -> groups[row]);
  }

  /// The name of a test as the key of a group of tests: its class and its own name.
  static String nameOf(TestRun run, int row) {
    return named(run.classes().get(run.className(row)), run.testNames().get(run.testName(row)));
  }

  private static String named(String owner, String test) {
    return owner.isEmpty() ? test : owner + SEPARATOR + test;
  }

  private static Aggregates byCause(TestRun run) {
    var keys = new NamesBuilder();
    int[] groups = column(run, row -> keys.add(FailureCauses.ofTest(run, row)
        .orElseGet(() -> run.outcome(row).name().toLowerCase(Locale.ROOT))));
    return new Aggregates(run, Grouping.CAUSE, keys.build(), row -> groups[row]);
  }

  private static Aggregates byFile(TestRun run, Grouping grouping, UnaryOperator<String> groupOfPath) {
    var keys = new NamesBuilder();
    int[] ofFile = new int[run.files().count()];
    for (int file = 0; file < ofFile.length; file++) {
      ofFile[file] = keys.add(groupOfPath.apply(run.files().get(file)));
    }
    return renumbered(run, grouping, keys.build(), column(run, row -> ofFile[run.file(row)]));
  }

  /// Drops the keys that no test has, as suites that only hold other suites.
  private static Aggregates renumbered(TestRun run, Grouping grouping, Names keys, int[] groups) {
    var used = new NamesBuilder();
    int[] numbers = new int[keys.count()];
    Arrays.fill(numbers, -1);
    for (int row = 0; row < groups.length; row++) {
      int group = groups[row];
      if (numbers[group] < 0) {
        numbers[group] = used.add(keys.get(group));
      }
      groups[row] = numbers[group];
    }
    return new Aggregates(run, grouping, used.build(), row -> groups[row]);
  }

  private static String[] strings(Names names) {
    String[] strings = new String[names.count()];
    Arrays.setAll(strings, names::get);
    return strings;
  }
}
