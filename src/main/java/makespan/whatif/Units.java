package makespan.whatif;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.Workload;
import makespan.model.TestRun;

/// A run's tests by every unit that is asked for, each made once. Safe for use by several threads.
final class Units {
  private final TestRun run;
  private final Map<Grouping, Aggregates> groups = new EnumMap<>(Grouping.class);
  private final Map<Grouping, Workload> works = new EnumMap<>(Grouping.class);
  private final Map<Grouping, Map<String, Integer>> numbers = new EnumMap<>(Grouping.class);

  Units(TestRun run) {
    this.run = run;
  }

  /// What is made already need not be made again.
  Units(Aggregates made, Workload work) {
    this(made.run());
    groups.put(made.grouping(), made);
    works.put(made.grouping(), work);
  }

  synchronized Aggregates by(Grouping unit) {
    return groups.computeIfAbsent(unit, _ -> Aggregates.of(run, unit));
  }

  synchronized Workload work(Grouping unit) {
    return works.computeIfAbsent(unit, _ -> Workload.of(by(unit)));
  }

  /// The number of a unit by its name, -1 where there is none.
  synchronized int number(Grouping unit, String name) {
    Map<String, Integer> byName = numbers.computeIfAbsent(unit, _ -> numbered(by(unit)));
    return Objects.requireNonNullElse(byName.get(name), -1);
  }

  private static Map<String, Integer> numbered(Aggregates groups) {
    Map<String, Integer> byName = HashMap.newHashMap(groups.count());
    for (int group = 0; group < groups.count(); group++) {
      byName.put(groups.key(group), group);
    }
    return byName;
  }
}
