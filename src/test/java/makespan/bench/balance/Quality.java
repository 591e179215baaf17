package makespan.bench.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Workload;

/// How good plans are after a budget: their gap to the best makespan known, and how many are proved.
final class Quality {
  /// The family that all belong to.
  static final String ALL = "all";
  private static final long MILLI = 1_000_000;

  private final Planner planner = new Planner();
  private final List<Instance> instances;
  private final Map<Instance, Long> best = new LinkedHashMap<>();
  private final Map<Instance, Long> bound = new LinkedHashMap<>();

  Quality(List<Instance> instances) {
    this.instances = instances;
  }

  /// What a family came to.
  ///
  /// @param meanGap share above the best known makespan
  /// @param proved  share of the instances whose plan is proved optimal
  record Row(String family, int instances, double meanGap, double maxGap, double atBest, double proved) {}

  /// Plans each instance once at a budget.
  List<Solution> at(long budgetMillis) {
    List<Solution> found = new ArrayList<>();
    for (Instance instance : instances) {
      Workload work = instance.work();
      Solution solution = planner.plan(work, instance.containers(), Strategy.OPTIMAL, budgetMillis * MILLI);
      note(instance, solution);
      found.add(solution);
    }
    return found;
  }

  /// Remembers the best makespan and bound.
  void note(Instance instance, Solution solution) {
    best.merge(instance, solution.plan().makespanNanos(), Math::min);
    bound.merge(instance, solution.lowerBoundNanos(), Math::max);
    if (best.getOrDefault(instance, 0L) < bound.getOrDefault(instance, 0L)) {
      throw new IllegalStateException("a false proof: " + instance);
    }
  }

  /// Rows by family, and one for all.
  List<Row> rows(List<Solution> found) {
    Map<String, List<Integer>> families = new LinkedHashMap<>();
    for (int i = 0; i < instances.size(); i++) {
      families.computeIfAbsent(instances.get(i).family(), _ -> new ArrayList<>()).add(i);
    }
    families.put(ALL, IntStream.range(0, instances.size()).boxed().toList());
    List<Row> rows = new ArrayList<>();
    families.forEach((family, members) -> rows.add(row(family, members, found)));
    return rows;
  }

  /// The largest gap between plan and bound in a family.
  double widest(List<Solution> found, String family) {
    return IntStream.range(0, instances.size()).filter(i -> instances.get(i).family().equals(family))
        .mapToDouble(i -> found.get(i).gap()).max().orElse(0);
  }

  /// What is left open after a budget, an instance a line.
  List<String> open(List<Solution> found) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < instances.size(); i++) {
      Solution solution = found.get(i);
      if (!solution.provedOptimal()) {
        lines.add("%s: %d, best %d (+%.4f %%), bound %d (%.4f %%)".formatted(instances.get(i),
            solution.plan().makespanNanos() / MILLI, best.getOrDefault(instances.get(i), 0L) / MILLI,
            100 * gap(instances.get(i), solution), solution.lowerBoundNanos() / MILLI, 100 * solution.gap()));
      }
    }
    return lines;
  }

  private Row row(String family, List<Integer> members, List<Solution> found) {
    double sum = 0;
    double max = 0;
    int atBest = 0;
    int proved = 0;
    for (int i : members) {
      double gap = gap(instances.get(i), found.get(i));
      sum += gap;
      max = Math.max(max, gap);
      atBest += gap == 0 ? 1 : 0;
      proved += found.get(i).provedOptimal() ? 1 : 0;
    }
    int count = members.size();
    return new Row(family, count, sum / count, max, (double) atBest / count, (double) proved / count);
  }

  private double gap(Instance instance, Solution solution) {
    long known = best.getOrDefault(instance, 1L);
    return (double) (solution.plan().makespanNanos() - known) / known;
  }
}
