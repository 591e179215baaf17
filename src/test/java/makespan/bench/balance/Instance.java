package makespan.bench.balance;

import java.util.List;
import java.util.stream.IntStream;
import makespan.balance.Workload;

/// Something to split: units of a family over some containers.
///
/// @param family     a group of the table, such as `ci`
/// @param name       what it is, such as `mono`
/// @param work       the units; a millisecond of the recipe is 1,000,000 ns
/// @param containers m
record Instance(String family, String name, Workload work, int containers) {

  static Instance of(String family, String name, long[] durationNanos, int containers) {
    List<String> names = IntStream.range(0, durationNanos.length).mapToObj("unit_%05d"::formatted).toList();
    return new Instance(family, name, Workload.of(names, durationNanos, new int[durationNanos.length], 1), containers);
  }

  @Override
  public String toString() {
    return "%s %s n %d m %d".formatted(family, name, work.count(), containers);
  }
}
