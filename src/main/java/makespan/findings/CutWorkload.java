package makespan.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import makespan.balance.Workload;

/// A workload of which some units are cut into parts. Single owner, not thread-safe.
final class CutWorkload {
  private final Workload whole;
  private final Map<Integer, List<Long>> partsOfUnit = new HashMap<>();

  CutWorkload(Workload whole) {
    this.whole = whole;
  }

  /// Cuts a unit into parts of the given durations.
  void replace(int unit, List<Long> parts) {
    partsOfUnit.put(unit, parts);
  }

  /// The parts and the uncut units as units of their own; parts bear the name of the unit they are of.
  Workload workload() {
    int count = whole.count() - partsOfUnit.size() + partsOfUnit.values().stream().mapToInt(List::size).sum();
    var names = new ArrayList<String>(count);
    long[] durations = new long[count];
    int[] containers = new int[count];
    for (int unit = 0; unit < whole.count(); unit++) {
      for (long part : partsOfUnit.getOrDefault(unit, List.of(whole.durationNanos(unit)))) {
        durations[names.size()] = part;
        containers[names.size()] = whole.observedContainer(unit);
        names.add(whole.name(unit));
      }
    }
    return Workload.of(names, durations, containers, whole.observedContainerCount());
  }
}
