package makespan.whatif;

import java.util.Arrays;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.PinnedSplit;
import makespan.balance.Workload;

/// Makes units of the tests that a draft leaves. Single owner, used once.
final class UnitsLeft {
  private final Draft draft;
  private final Aggregates groups;
  private final Workload whole;
  /// By group, then by part.
  private final long[][] nanos;
  private final int[][] tests;
  private final int[][] failed;
  /// By row the part of its group that it is in; empty where no group is cut.
  private final int[] partOfRow;

  UnitsLeft(Draft draft) {
    this.draft = draft;
    this.groups = draft.units().by(draft.terms().unit());
    this.whole = draft.units().work(draft.terms().unit());
    this.nanos = new long[groups.count()][];
    this.tests = new int[groups.count()][];
    this.failed = new int[groups.count()][];
    this.partOfRow = new int[draft.cuts().isEmpty() ? 0 : draft.run().testCount()];
  }

  EditedWork work() {
    int[] partCount = new int[groups.count()];
    Arrays.fill(partCount, 1);
    draft.cuts().forEach((unit, split) -> cut(draft.units().number(draft.terms().unit(), unit), split, partCount));
    Arrays.setAll(nanos, group -> new long[partCount[group]]);
    Arrays.setAll(tests, group -> new int[partCount[group]]);
    Arrays.setAll(failed, group -> new int[partCount[group]]);
    for (int row = 0; row < draft.run().testCount(); row++) {
      if (!draft.gone(row)) {
        int group = groups.groupOf(row);
        int part = part(row);
        nanos[group][part] += draft.durationNanos(row);
        tests[group][part]++;
        failed[group][part] += failed(row) ? 1 : 0;
      }
    }
    return asWork();
  }

  /// By row the unit that it is in, -1 where it is gone; known once the work is made.
  int[] unitOfRow() {
    int[][] unitOf = new int[groups.count()][];
    int unit = 0;
    for (int group = 0; group < unitOf.length; group++) {
      unitOf[group] = new int[tests[group].length];
      for (int part = 0; part < unitOf[group].length; part++) {
        unitOf[group][part] = tests[group][part] > 0 ? unit++ : -1;
      }
    }
    int[] units = new int[draft.run().testCount()];
    Arrays.setAll(units, row -> draft.gone(row) ? -1 : unitOf[groups.groupOf(row)][part(row)]);
    return units;
  }

  private int part(int row) {
    return partOfRow.length == 0 ? 0 : partOfRow[row];
  }

  private void cut(int group, Edit.Split split, int[] partCount) {
    if (group < 0) {
      return;
    }
    int[] rows = IntStream.of(groups.tests(group).toArray()).filter(row -> !draft.gone(row)).toArray();
    if (rows.length == 0) {
      return;
    }
    int[] part = split.cut().parts(IntStream.of(rows).mapToLong(row -> draft.durationNanos(row)).toArray(),
        split.parts());
    for (int i = 0; i < rows.length; i++) {
      partOfRow[rows[i]] = part[i];
      partCount[group] = Math.max(partCount[group], part[i] + 1);
    }
  }

  private boolean failed(int row) {
    return switch (draft.run().outcome(row)) {
      case FAILED, ERROR -> true;
      case PASSED, SKIPPED -> false;
    };
  }

  private EditedWork asWork() {
    int count = 0;
    for (int[] parts : tests) {
      count += Math.toIntExact(Arrays.stream(parts).filter(test -> test > 0).count());
    }
    int[] group = new int[count];
    int[] part = new int[count];
    long[] durations = new long[count];
    int[] testCounts = new int[count];
    int[] failedCounts = new int[count];
    int unit = 0;
    for (int g = 0; g < tests.length; g++) {
      for (int p = 0; p < tests[g].length; p++) {
        if (tests[g][p] > 0) {
          group[unit] = g;
          part[unit] = p;
          durations[unit] = nanos[g][p];
          testCounts[unit] = tests[g][p];
          failedCounts[unit++] = failed[g][p];
        }
      }
    }
    boolean same = count == whole.count();
    Workload work = same
        ? whole.withDurations(durations, testCounts)
        : whole.drawn(group, durations, testCounts, u -> name(group[u], part[u], tests[group[u]].length));
    return new EditedWork(groups, work, group, files(group), testCounts, failedCounts, pins(group),
        draft.goneRows());
  }

  private int[] files(int[] group) {
    if (groups.grouping() == Grouping.FILE) {
      return group.clone();
    }
    int[] first = new int[groups.count()];
    Arrays.fill(first, -1);
    for (int row = 0; row < draft.run().testCount(); row++) {
      if (first[groups.groupOf(row)] < 0 && !draft.gone(row)) {
        first[groups.groupOf(row)] = draft.run().file(row);
      }
    }
    return Arrays.stream(group).map(g -> first[g]).toArray();
  }

  private String name(int group, int part, int parts) {
    return parts == 1 ? groups.key(group) : groups.key(group) + " (" + (part + 1) + " of " + parts + ")";
  }

  private int[] pins(int[] group) {
    int[] containers = new int[group.length];
    Arrays.fill(containers, PinnedSplit.FREE);
    if (!draft.pins().isEmpty()) {
      for (int unit = 0; unit < group.length; unit++) {
        containers[unit] = draft.pins().getOrDefault(groups.key(group[unit]), PinnedSplit.FREE);
      }
    }
    return containers;
  }
}
