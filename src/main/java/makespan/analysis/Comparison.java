package makespan.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import makespan.model.NamesBuilder;
import makespan.model.Rows;

/// Two runs side by side, group by group, as columns: a place for every group that either has. Groups are the same where
/// their keys are. Immutable.
public final class Comparison {
  private static final int NONE = -1;

  private final Aggregates before;
  private final Aggregates after;
  private final Noise noise;
  private final int[] beforeGroup;
  private final int[] afterGroup;

  private Comparison(Aggregates before, Aggregates after, Noise noise, int[] beforeGroup, int[] afterGroup) {
    this.before = before;
    this.after = after;
    this.noise = noise;
    this.beforeGroup = beforeGroup;
    this.afterGroup = afterGroup;
  }

  /// Sets the groups of two runs side by side.
  ///
  /// @param before groups of the earlier run
  /// @param after  groups of the later run, of the same kind
  /// @throws IllegalArgumentException if the groups are of two kinds
  public static Comparison of(Aggregates before, Aggregates after, Noise noise) {
    if (before.grouping() != after.grouping()) {
      throw new IllegalArgumentException(before.grouping() + " beside " + after.grouping());
    }
    var keys = new NamesBuilder();
    int[] beforeGroup = new int[before.count() + after.count()];
    int[] afterGroup = new int[beforeGroup.length];
    Arrays.fill(beforeGroup, NONE);
    Arrays.fill(afterGroup, NONE);
    for (int group = 0; group < before.count(); group++) {
      beforeGroup[keys.add(before.key(group))] = group;
    }
    for (int group = 0; group < after.count(); group++) {
      afterGroup[keys.add(after.key(group))] = group;
    }
    return new Comparison(before, after, noise, Arrays.copyOf(beforeGroup, keys.count()),
        Arrays.copyOf(afterGroup, keys.count()));
  }

  /// The same with groups that went paired with groups that came, where both hold mostly the same tests: a file that was
  /// renamed or moved to another directory.
  public Comparison withRenames() {
    int[] newBefore = beforeGroup.clone();
    boolean[] gone = new boolean[count()];
    RenamedGroups.in(this).forEach((removed, added) -> {
      newBefore[added] = beforeGroup[removed];
      gone[removed] = true;
    });
    int[] kept = IntStream.range(0, count()).filter(place -> !gone[place]).toArray();
    return new Comparison(before, after, noise, Arrays.stream(kept).map(place -> newBefore[place]).toArray(),
        Arrays.stream(kept).map(place -> afterGroup[place]).toArray());
  }

  /// Groups of the earlier run.
  public Aggregates before() {
    return before;
  }

  /// Groups of the later run.
  public Aggregates after() {
    return after;
  }

  /// What counts as no difference.
  public Noise noise() {
    return noise;
  }

  /// How many groups there are in either run.
  public int count() {
    return beforeGroup.length;
  }

  /// The name of a group, that of the later run where it was renamed.
  public String key(int place) {
    return afterGroup[place] == NONE ? before.key(beforeGroup[place]) : after.key(afterGroup[place]);
  }

  /// What a group was called in the earlier run, where it was renamed.
  public Optional<String> formerKey(int place) {
    return beforeGroup[place] == NONE || afterGroup[place] == NONE
        ? Optional.empty()
        : Optional.of(before.key(beforeGroup[place])).filter(former -> !former.equals(key(place)));
  }

  /// The number of a group in the earlier run, where it was there.
  public OptionalInt beforeGroup(int place) {
    return beforeGroup[place] == NONE ? OptionalInt.empty() : OptionalInt.of(beforeGroup[place]);
  }

  /// The number of a group in the later run, where it was there.
  public OptionalInt afterGroup(int place) {
    return afterGroup[place] == NONE ? OptionalInt.empty() : OptionalInt.of(afterGroup[place]);
  }

  /// Sum of the durations in the earlier run, nanoseconds, 0 where it was not there.
  public long beforeNanos(int place) {
    return beforeGroup[place] == NONE ? 0 : before.nanos(beforeGroup[place]);
  }

  /// Sum of the durations in the later run, nanoseconds, 0 where it was not there.
  public long afterNanos(int place) {
    return afterGroup[place] == NONE ? 0 : after.nanos(afterGroup[place]);
  }

  /// After less before, nanoseconds: negative where a group got faster or went.
  public long changeNanos(int place) {
    return afterNanos(place) - beforeNanos(place);
  }

  /// What became of a group.
  public Change change(int place) {
    if (beforeGroup[place] == NONE) {
      return Change.ADDED;
    }
    if (afterGroup[place] == NONE) {
      return Change.REMOVED;
    }
    return noise.covers(beforeNanos(place), afterNanos(place))
        ? Change.SAME
        : changeNanos(place) > 0 ? Change.SLOWER : Change.FASTER;
  }

  /// Whether a group that both runs have ran on other containers. With one container there is nowhere to move.
  public boolean moved(int place) {
    return beforeGroup[place] != NONE && afterGroup[place] != NONE
        && before.run().containers().size() > 1 && after.run().containers().size() > 1
        && !before.containers(beforeGroup[place]).equals(after.containers(afterGroup[place]));
  }

  /// How many groups something became of.
  public int count(Change change) {
    return (int) IntStream.range(0, count()).filter(place -> change(place) == change).count();
  }

  /// How many groups moved.
  public int movedCount() {
    return (int) IntStream.range(0, count()).filter(this::moved).count();
  }

  /// The places with the greatest change first, whether slower or faster; equal changes by key.
  public Rows byChange() {
    long[] size = IntStream.range(0, count()).mapToLong(place -> Math.abs(changeNanos(place))).toArray();
    String[] keys = IntStream.range(0, count()).mapToObj(this::key).toArray(String[]::new);
    Integer[] byKey = IntStream.range(0, count()).boxed().toArray(Integer[]::new);
    Arrays.sort(byKey, (a, b) -> keys[a].compareTo(keys[b]));
    return Rows.of(Arrays.stream(byKey).mapToInt(Integer::intValue).toArray()).sortedBy(size, true);
  }
}
