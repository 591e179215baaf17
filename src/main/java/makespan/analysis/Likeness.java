package makespan.analysis;

/// How far two runs are runs of the same tests under the same conditions, so that their difference says something about
/// speed. To be told before any difference.
///
/// @param beforeContainers containers of the earlier run
/// @param afterContainers  containers of the later run
/// @param inBoth           groups that both runs have
/// @param onlyBefore       groups that went
/// @param onlyAfter        groups that came
/// @param sharedBefore     share of the earlier run's time in groups that both have, 0 to 1
/// @param sharedAfter      the same of the later run
public record Likeness(int beforeContainers, int afterContainers, int inBoth, int onlyBefore, int onlyAfter,
    double sharedBefore, double sharedAfter) {
  /// A suite gains and loses a few files a week; where a tenth of the time is in other files, totals tell of other tests.
  private static final double SAME_SUITE = 0.9;
  /// Below half, most of the difference is in what came and went.
  private static final double SOMETHING = 0.5;

  /// How much two runs have in common.
  public enum Degree {
    /// Nearly all of the time is in groups that both have.
    SAME,
    /// A notable part of the time is in groups that only one has.
    CHANGED,
    /// Most of one run's time is in groups that the other does not have.
    LITTLE,
    /// There is no group that both have.
    NOTHING
  }

  /// How alike the runs of a comparison are.
  public static Likeness of(Comparison comparison) {
    int both = 0;
    long beforeNanos = 0;
    long afterNanos = 0;
    int removed = 0;
    int added = 0;
    for (int place = 0; place < comparison.count(); place++) {
      boolean before = comparison.beforeGroup(place).isPresent();
      boolean after = comparison.afterGroup(place).isPresent();
      both += before && after ? 1 : 0;
      removed += after ? 0 : 1;
      added += before ? 0 : 1;
      beforeNanos += before && after ? comparison.beforeNanos(place) : 0;
      afterNanos += before && after ? comparison.afterNanos(place) : 0;
    }
    return new Likeness(comparison.before().run().containers().size(), comparison.after().run().containers().size(),
        both, removed, added, share(beforeNanos, comparison.before().run().totalNanos(), both),
        share(afterNanos, comparison.after().run().totalNanos(), both));
  }

  /// How much the tests of the two have in common.
  public Degree tests() {
    double shared = Math.min(sharedBefore, sharedAfter);
    return inBoth == 0
        ? Degree.NOTHING
        : shared < SOMETHING ? Degree.LITTLE : shared < SAME_SUITE ? Degree.CHANGED : Degree.SAME;
  }

  /// Whether both had as many containers.
  public boolean sameContainers() {
    return beforeContainers == afterContainers;
  }

  /// Whether the difference of the two can be taken for a difference in speed and split.
  public boolean likeForLike() {
    return sameContainers() && tests() == Degree.SAME;
  }

  private static double share(long nanos, long total, int both) {
    return total == 0 ? Math.min(1, both) : (double) nanos / total;
  }
}
