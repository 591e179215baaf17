package makespan.balance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import makespan.analysis.Aggregates;
import makespan.balance.splitter.Listing;
import makespan.balance.splitter.SourceSizes;
import makespan.model.Rows;
import makespan.model.TestRun;

/// What is to be split: units with names, durations in nanoseconds and the container that each ran on, beside what a
/// splitter knows of them: the same durations, unless told otherwise. Immutable.
///
/// Units are numbered from 0. A unit is the smallest thing that may move: a file, a class, a test, a directory.
public final class Workload {
  private final Listing listing;
  private final long[] durations;
  private final int[] observed;
  private final int observedCount;
  private final int[] observedOrder;
  private final WorkUnits units;

  private Workload(Listing listing, long[] durations, int[] observed, int observedCount, int[] observedOrder) {
    this.listing = listing;
    this.durations = durations;
    this.observed = observed;
    this.observedCount = observedCount;
    this.observedOrder = observedOrder;
    this.units = WorkUnits.of(durations);
  }

  /// A unit a group. Its container is the one where most of its time went; of equals the lowest that it ran on.
  public static Workload of(Aggregates groups) {
    TestRun run = groups.run();
    int containers = run.containers().size();
    int[] observed = new int[groups.count()];
    long[] firstStart = new long[groups.count()];
    long[] spent = new long[containers];
    for (int group = 0; group < observed.length; group++) {
      Rows tests = groups.tests(group);
      long first = Long.MAX_VALUE;
      for (int i = 0; i < tests.count(); i++) {
        int row = tests.at(i);
        spent[run.container(row)] += run.durationNanos(row);
        if (run.startNanos(row) != TestRun.NO_START) {
          first = Math.min(first, run.startNanos(row));
        }
      }
      int[] ranOn = groups.containerNumbers(group);
      int most = ranOn[0];
      for (int container : ranOn) {
        most = spent[container] > spent[most] ? container : most;
      }
      for (int container : ranOn) {
        spent[container] = 0;
      }
      observed[group] = most;
      firstStart[group] = first;
    }
    int[] testCounts = new int[observed.length];
    Arrays.setAll(testCounts, groups::testCount);
    long[] nanos = groups.nanos();
    return new Workload(listing(groups::key, testCounts, nanos), nanos, observed, containers, inStartOrder(firstStart));
  }

  /// A unit a name, of one test each; run order is the list's.
  ///
  /// @param observedContainer      where each unit ran, from 0
  /// @param observedContainerCount how many containers there were, at least 1
  /// @throws IllegalArgumentException if the lengths differ, a container is out of range or a duration is negative
  /// @throws ArithmeticException      if the sum of the durations does not fit a `long`
  public static Workload of(List<String> names, long[] durationNanos, int[] observedContainer,
      int observedContainerCount) {
    int n = names.size();
    if (durationNanos.length != n || observedContainer.length != n) {
      throw new IllegalArgumentException(n + " names, " + durationNanos.length + " durations, "
          + observedContainer.length + " containers");
    }
    if (observedContainerCount < 1) {
      throw new IllegalArgumentException("containers: " + observedContainerCount);
    }
    for (int container : observedContainer) {
      if (container < 0 || container >= observedContainerCount) {
        throw new IllegalArgumentException("container " + container + " of " + observedContainerCount);
      }
    }
    List<String> copy = List.copyOf(names);
    int[] testCounts = new int[n];
    Arrays.fill(testCounts, 1);
    long[] nanos = durationNanos.clone();
    return new Workload(listing(copy::get, testCounts, nanos), nanos, observedContainer.clone(),
        observedContainerCount, IntStream.range(0, n).toArray());
  }

  /// The same units with other durations, as after a change to their tests.
  ///
  /// @throws IllegalArgumentException if there are more or fewer of them, or one is negative
  /// @throws ArithmeticException      if their sum does not fit a `long`
  public Workload withDurations(long[] durationNanos) {
    return withDurations(durationNanos, listing.testCounts());
  }

  /// The same units with other durations and other numbers of tests, as after some were taken out.
  ///
  /// @throws IllegalArgumentException if there are more or fewer of them, or a duration is negative
  /// @throws ArithmeticException      if the sum of the durations does not fit a `long`
  public Workload withDurations(long[] durationNanos, int[] testCounts) {
    if (durationNanos.length != count()) {
      throw new IllegalArgumentException(durationNanos.length + " durations for " + count() + " units");
    }
    long[] nanos = durationNanos.clone();
    var other = new Listing(listing::name, testCounts.clone(), List.of(nanos), listing.sizes());
    return new Workload(other, nanos, observed, observedCount, observedOrder);
  }

  /// The same units, of which a splitter knows something else than how long they take here.
  ///
  /// @param history how long every unit took in earlier runs, the latest last, nanoseconds or [Listing#UNKNOWN]; where
  ///                there is none, it knows what they take here
  /// @param sizes   sizes of the source files, where they can be had
  /// @throws IllegalArgumentException if one is of more or fewer units
  public Workload known(List<long[]> history, Optional<SourceSizes> sizes) {
    List<long[]> known = history.isEmpty() ? List.of(durations) : history;
    return new Workload(new Listing(listing::name, listing.testCounts(), known, sizes), durations, observed,
        observedCount, observedOrder);
  }

  /// What the units here took in another run, by name, nanoseconds, or [Listing#UNKNOWN] where it had none of that name.
  public long[] timesIn(Workload other) {
    Map<String, Long> nanos = HashMap.newHashMap(other.count());
    for (int unit = 0; unit < other.count(); unit++) {
      nanos.put(other.name(unit), other.durationNanos(unit));
    }
    return IntStream.range(0, count()).mapToLong(unit -> nanos.getOrDefault(name(unit), Listing.UNKNOWN)).toArray();
  }

  /// Other units, each drawn from one of these: one that stays, or a part of one. Where and in which order they were seen
  /// is that of the units they are drawn from.
  ///
  /// @param source        the unit here that each is drawn from
  /// @param durationNanos what each takes
  /// @param testCounts    how many tests each has
  /// @param names         the name of each
  /// @throws IllegalArgumentException if the lengths differ or a duration is negative
  /// @throws ArithmeticException      if the sum of the durations does not fit a `long`
  public Workload drawn(int[] source, long[] durationNanos, int[] testCounts, IntFunction<String> names) {
    if (source.length != durationNanos.length) {
      throw new IllegalArgumentException(source.length + " units, " + durationNanos.length + " durations");
    }
    int[] place = new int[count()];
    for (int at = 0; at < observedOrder.length; at++) {
      place[observedOrder[at]] = at;
    }
    long[] placeOfUnit = Arrays.stream(source).mapToLong(unit -> place[unit]).toArray();
    long[] nanos = durationNanos.clone();
    return new Workload(listing(names, testCounts.clone(), nanos), nanos,
        Arrays.stream(source).map(unit -> observed[unit]).toArray(), observedCount,
        Rows.all(source.length).sortedBy(placeOfUnit, false).toArray());
  }

  /// How many units there are.
  public int count() {
    return durations.length;
  }

  /// The name of a unit: a path, a class.
  public String name(int unit) {
    return listing.name(unit);
  }

  /// How many tests a unit has.
  public int testCount(int unit) {
    return listing.testCount(unit);
  }

  /// How long a unit takes, nanoseconds.
  public long durationNanos(int unit) {
    return durations[unit];
  }

  /// The container where a unit spent most of its time, from 0.
  public int observedContainer(int unit) {
    return observed[unit];
  }

  /// How many containers the run had.
  public int observedContainerCount() {
    return observedCount;
  }

  /// The durations, longest first; an id there is a unit here.
  public WorkUnits units() {
    return units;
  }

  /// Units in the order in which they began, not to be changed.
  int[] observedOrder() {
    return observedOrder;
  }

  /// What a splitter can know of the units.
  public Listing listing() {
    return listing;
  }

  private static Listing listing(IntFunction<String> names, int[] testCounts, long[] nanos) {
    return new Listing(names, testCounts, List.of(nanos), Optional.empty());
  }

  /// By first start where all are known; else by number, which is the order of the reports.
  private static int[] inStartOrder(long[] firstStart) {
    Rows all = Rows.all(firstStart.length);
    boolean known = Arrays.stream(firstStart).allMatch(start -> start != Long.MAX_VALUE);
    return (known ? all.sortedBy(firstStart, false) : all).toArray();
  }
}
