package makespan.whatif;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import makespan.analysis.Aggregates;
import makespan.balance.PinnedSplit;
import makespan.balance.Workload;
import makespan.model.Rows;

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
  private final BitSet gone;
  /// Made when first asked for.
  private final AtomicReference<List<BitSet>> filesOfGroup = new AtomicReference<>(List.of());

  EditedWork(Aggregates groups, Workload work, int[] groupOfUnit, int[] fileOfUnit, int[] tests, int[] failed,
      int[] pins, BitSet gone) {
    this.groups = groups;
    this.work = work;
    this.groupOfUnit = groupOfUnit;
    this.fileOfUnit = fileOfUnit;
    this.tests = tests;
    this.failed = failed;
    this.pins = pins;
    this.gone = gone;
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

  /// Which part of its group a unit is, from 1; 1 where it is all of it.
  public int part(int unit) {
    int first = unit;
    while (first > 0 && groupOfUnit[first - 1] == groupOfUnit[unit]) {
      first--;
    }
    return unit - first + 1;
  }

  /// The file that a unit is, is a part of, or has its first test in: a number in the run's files.
  public int file(int unit) {
    return fileOfUnit[unit];
  }

  /// The other files that a unit has tests of, where units are not files: numbers in the run's files, none of a unit that
  /// is a part of a group. The first call looks at all tests.
  public IntStream furtherFiles(int unit) {
    return switch (groups.grouping()) {
      case FILE, TEST -> IntStream.empty();
      case DIRECTORY, CLASS, SUITE, CONTAINER, APP, TEMPLATE, CAUSE, PATTERN ->
        filesOfGroup().get(groupOfUnit[unit]).stream().filter(file -> file != fileOfUnit[unit]);
    };
  }

  /// By group the files of the tests that are left.
  private List<BitSet> filesOfGroup() {
    List<BitSet> known = filesOfGroup.get();
    if (!known.isEmpty()) {
      return known;
    }
    List<BitSet> made = Stream.generate(BitSet::new).limit(groups.count()).toList();
    for (int row = 0; row < groups.run().testCount(); row++) {
      if (!gone.get(row)) {
        made.get(groups.groupOf(row)).set(groups.run().file(row));
      }
    }
    filesOfGroup.set(made);
    return made;
  }

  /// Tests of a unit.
  public int testCount(int unit) {
    return tests[unit];
  }

  /// Tests of a unit that failed or ended in an error.
  public int failedCount(int unit) {
    return failed[unit];
  }

  /// Whether any test was dropped.
  public boolean anyDropped() {
    return !gone.isEmpty();
  }

  /// Whether all of some tests of the run were dropped; none is not all.
  public boolean dropped(Rows tests) {
    for (int place = 0; place < tests.count(); place++) {
      if (!gone.get(tests.at(place))) {
        return false;
      }
    }
    return tests.count() > 0;
  }

  /// Whether any unit has to run on a given container.
  boolean pinned() {
    return Arrays.stream(pins).anyMatch(container -> container != PinnedSplit.FREE);
  }

  /// The container that every unit has to run on, [PinnedSplit#FREE] where any will do.
  int[] pins() {
    return pins;
  }
}
