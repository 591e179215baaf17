package makespan.whatif;

import makespan.analysis.Aggregates;
import makespan.balance.Workload;

/// What is to be split once edits are made. Immutable.
///
/// A unit here is a group of the run's tests that is left, or a part of one.
public final class EditedWork {
  private final Aggregates groups;
  private final Workload work;
  private final int[] groupOfUnit;
  private final int[] fileOfUnit;
  private final int[] tests;
  private final int[] failed;
  private final int[] pins;

  EditedWork(Aggregates groups, Workload work, int[] groupOfUnit, int[] fileOfUnit, int[] tests, int[] failed,
      int[] pins) {
    this.groups = groups;
    this.work = work;
    this.groupOfUnit = groupOfUnit;
    this.fileOfUnit = fileOfUnit;
    this.tests = tests;
    this.failed = failed;
    this.pins = pins;
  }

  /// The groups of the run as it was.
  public Aggregates groups() {
    return groups;
  }

  /// The units.
  public Workload work() {
    return work;
  }

  /// The group that a unit is, or is a part of.
  public int group(int unit) {
    return groupOfUnit[unit];
  }

  /// The file that a unit is, is a part of, or has its first test in: a number in the run's files.
  public int file(int unit) {
    return fileOfUnit[unit];
  }

  /// Tests of a unit.
  public int testCount(int unit) {
    return tests[unit];
  }

  /// Tests of a unit that failed or ended in an error.
  public int failedCount(int unit) {
    return failed[unit];
  }

  /// The container that every unit has to run on, [makespan.balance.PinnedSplit#FREE] where any will do.
  int[] pins() {
    return pins;
  }
}
