package makespan.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import makespan.model.Rows;

/// Guesses which groups that went and which that came are one group under another name: those that hold the most tests of
/// the same names, at least half of either. Each group is paired once.
final class RenamedGroups {
  /// As version control systems take it: half the same is the same thing renamed.
  private static final double LEAST_ALIKE = 0.5;
  /// Names that so many groups have, such as `works`, tell nothing and cost the most to count.
  private static final int COMMON = 50;

  private RenamedGroups() {}

  private record Pair(int removed, int added, double alike, boolean sameFileName) {}

  /// The pairs: place of the group that went, place of the one that came.
  static Map<Integer, Integer> in(Comparison comparison) {
    List<Integer> removed = places(comparison, Change.REMOVED);
    List<Integer> added = places(comparison, Change.ADDED);
    Map<Integer, Set<String>> names = new HashMap<>();
    removed.forEach(place -> names.put(place,
        names(comparison.before(), comparison.beforeGroup(place).orElseThrow())));
    Map<String, List<Integer>> addedByName = new HashMap<>();
    for (int place : added) {
      Set<String> own = names(comparison.after(), comparison.afterGroup(place).orElseThrow());
      names.put(place, own);
      own.forEach(name -> addedByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(place));
    }
    var pairs = new ArrayList<Pair>();
    for (int place : removed) {
      var shared = new HashMap<Integer, Integer>();
      for (String name : names.getOrDefault(place, Set.of())) {
        List<Integer> having = addedByName.getOrDefault(name, List.of());
        if (having.size() <= COMMON) {
          having.forEach(other -> shared.merge(other, 1, Integer::sum));
        }
      }
      int size = names.getOrDefault(place, Set.of()).size();
      shared.forEach((other, count) -> {
        double alike = (double) count / Math.max(size, names.getOrDefault(other, Set.of()).size());
        if (alike >= LEAST_ALIKE) {
          pairs.add(
              new Pair(place, other, alike, lastName(comparison.key(place)).equals(lastName(comparison.key(other)))));
        }
      });
    }
    return bestFirst(pairs);
  }

  private static Map<Integer, Integer> bestFirst(List<Pair> pairs) {
    pairs.sort(Comparator.comparingDouble(Pair::alike).thenComparing(Pair::sameFileName).reversed()
        .thenComparingInt(Pair::removed).thenComparingInt(Pair::added));
    Map<Integer, Integer> chosen = new HashMap<>();
    var taken = new HashSet<Integer>();
    for (Pair pair : pairs) {
      if (!chosen.containsKey(pair.removed()) && taken.add(pair.added())) {
        chosen.put(pair.removed(), pair.added());
      }
    }
    return chosen;
  }

  private static List<Integer> places(Comparison comparison, Change change) {
    return IntStream.range(0, comparison.count()).filter(place -> comparison.change(place) == change).boxed().toList();
  }

  private static Set<String> names(Aggregates groups, int group) {
    Rows tests = groups.tests(group);
    var names = new HashSet<String>();
    for (int i = 0; i < tests.count(); i++) {
      names.add(groups.run().testNames().get(groups.run().testName(tests.at(i))));
    }
    return names;
  }

  private static String lastName(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
