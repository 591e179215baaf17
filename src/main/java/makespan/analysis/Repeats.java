package makespan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.model.TestRun;

/// Reports whose tests are in another report as well, so that they count twice: the same report stored at two places, or
/// one report a suite beside one that holds all of them. Tests are the same where name, class, file, outcome and time agree;
/// times are equal to the nanosecond, which two runs of the same tests never are.
///
/// Equal reports are found in the whole run, parts of another report on one container only.
public final class Repeats {
  /// Reports that hold the same slow test; more than a few of them are copies of one another.
  private static final int MOST_CANDIDATES = 8;

  private final TestRun run;
  private final int[] firstRow;
  private final long[][] hashes;

  /// A report that counts once too often.
  ///
  /// @param report its number
  /// @param of     number of the report that holds its tests too
  /// @param whole  whether both hold the same tests
  public record Repeat(int report, int of, boolean whole) {}

  private Repeats(TestRun run) {
    this.run = run;
    int count = run.reports().size();
    this.firstRow = new int[count + 1];
    this.hashes = new long[count][];
    for (int report = 0; report < count; report++) {
      firstRow[report + 1] = firstRow[report] + run.reports().get(report).testCount();
      long[] own = new long[run.reports().get(report).testCount()];
      for (int test = 0; test < own.length; test++) {
        own[test] = hash(firstRow[report] + test);
      }
      Arrays.sort(own);
      hashes[report] = own;
    }
  }

  /// The repeats of a run, by number of the report. A report that takes no time repeats nothing.
  public static List<Repeat> of(TestRun run) {
    return run.reports().size() < 2 ? List.of() : new Repeats(run).find();
  }

  private List<Repeat> find() {
    Map<Long, List<Integer>> holders = holdersOfSlowest();
    Map<Integer, List<Integer>> equal = new HashMap<>();
    List<Repeat> repeats = new ArrayList<>();
    for (int report = 0; report < hashes.length; report++) {
      if (run.reports().get(report).testNanos() > 0) {
        twin(report, equal).ifPresent(repeats::add);
      }
    }
    boolean[] twins = new boolean[hashes.length];
    repeats.forEach(repeat -> twins[repeat.report] = true);
    for (int report = 0; report < hashes.length; report++) {
      if (!twins[report] && run.reports().get(report).testNanos() > 0) {
        part(report, holders.getOrDefault(hash(slowest(report)), List.of())).ifPresent(repeats::add);
      }
    }
    repeats.sort(Comparator.comparingInt(Repeat::report));
    return List.copyOf(repeats);
  }

  private Optional<Repeat> twin(int report, Map<Integer, List<Integer>> equal) {
    List<Integer> alike = equal.computeIfAbsent(Arrays.hashCode(hashes[report]), _ -> new ArrayList<>(1));
    for (int earlier : alike) {
      if (Arrays.equals(hashes[earlier], hashes[report])) {
        return Optional.of(new Repeat(report, earlier, true));
      }
    }
    alike.add(report);
    return Optional.empty();
  }

  private Optional<Repeat> part(int report, List<Integer> holders) {
    int container = run.reports().get(report).container();
    return holders.stream().filter(other -> other != report && run.reports().get(other).container() == container
        && hashes[other].length > hashes[report].length)
        .sorted(Comparator.comparingInt(other -> -hashes[other].length)).limit(MOST_CANDIDATES)
        .filter(other -> within(hashes[report], hashes[other])).findFirst()
        .map(other -> new Repeat(report, other, false));
  }

  /// By hash of the slowest test of any report the reports that hold it.
  private Map<Long, List<Integer>> holdersOfSlowest() {
    Map<Long, List<Integer>> holders = new HashMap<>();
    for (int report = 0; report < hashes.length; report++) {
      if (hashes[report].length > 0) {
        holders.put(hash(slowest(report)), new ArrayList<>(1));
      }
    }
    for (int report = 0; report < hashes.length; report++) {
      for (long hash : hashes[report]) {
        List<Integer> found = holders.get(hash);
        if (found != null && (found.isEmpty() || found.getLast() != report)) {
          found.add(report);
        }
      }
    }
    return holders;
  }

  private int slowest(int report) {
    return IntStream.range(firstRow[report], firstRow[report + 1]).boxed()
        .max(Comparator.comparingLong(run::durationNanos)).orElse(firstRow[report]);
  }

  /// Whether one sorted list is in another, each element as often as it occurs.
  private static boolean within(long[] part, long[] all) {
    int at = 0;
    for (long hash : part) {
      while (at < all.length && all[at] < hash) {
        at++;
      }
      if (at == all.length || all[at] != hash) {
        return false;
      }
      at++;
    }
    return true;
  }

  /// A hash of 64 bits: two different tests of a million share one once in tens of millions of runs.
  private long hash(int row) {
    long hash = mix(run.testName(row) + 1L);
    hash = mix(hash ^ run.className(row));
    hash = mix(hash ^ run.file(row));
    hash = mix(hash ^ run.durationNanos(row));
    return mix(hash ^ run.outcome(row).name().hashCode());
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private static long mix(long z) {
    long first = (z + 0x9E3779B97F4A7C15L ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
    return second ^ second >>> 31;
  }
}
