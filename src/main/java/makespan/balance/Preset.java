package makespan.balance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/// What a splitter may have done with a list of files. A partition that was observed can be compared with each of them,
/// see [PairAgreement].
///
/// All but [#LONGEST_FIRST] need no history, so one that matches to the last file is as good as proved.
public enum Preset {
  /// Sorted by name, contiguous chunks of n / m units, the first n mod m chunks one longer.
  NAME_CHUNKS(false),
  /// Sorted by name, unit i to container floor(i x m / n).
  NAME_SPREAD(false),
  /// Sorted by name, unit i to container i mod m.
  NAME_DEALT(false),
  /// Sorted by name, a unit goes where its first test falls when the tests are cut into equal counts, as Playwright
  /// does.
  NAME_TESTS(false),
  /// Sorted by the SHA-1 of the path, contiguous chunks as [#NAME_CHUNKS], as jest does.
  HASH(false),
  /// Sorted by the SHA-1 of `/` and the path, contiguous chunks as [#NAME_CHUNKS], as vitest does.
  ROOTED_HASH(false),
  /// By the durations, longest first, each to the least loaded container: what splitters by time come close to.
  LONGEST_FIRST(true);

  private final boolean usesTime;

  Preset(boolean usesTime) {
    this.usesTime = usesTime;
  }

  /// Whether durations decide.
  public boolean usesTime() {
    return usesTime;
  }

  /// The container of every unit.
  ///
  /// @param testCounts how many tests every unit has
  /// @param containers at least 1
  public int[] split(Workload work, int[] testCounts, int containers) {
    return switch (this) {
      case NAME_CHUNKS -> chunks(work.byName(), containers);
      case NAME_SPREAD -> spread(work.byName(), containers);
      case NAME_DEALT -> dealt(work.byName(), containers);
      case NAME_TESTS -> byTests(work.byName(), testCounts, containers);
      case HASH -> chunks(byHash(work, UnaryOperator.identity()), containers);
      case ROOTED_HASH -> chunks(byHash(work, path -> "/" + path), containers);
      case LONGEST_FIRST -> longestFirst(work, containers);
    };
  }

  static int[] chunks(int[] order, int containers) {
    int[] container = new int[order.length];
    int size = order.length / containers;
    int longer = order.length % containers;
    int place = 0;
    for (int lane = 0; lane < containers; lane++) {
      for (int end = place + size + (lane < longer ? 1 : 0); place < end; place++) {
        container[order[place]] = lane;
      }
    }
    return container;
  }

  static int[] dealt(int[] order, int containers) {
    int[] container = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      container[order[place]] = place % containers;
    }
    return container;
  }

  private static int[] spread(int[] order, int containers) {
    int[] container = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      container[order[place]] = Math.toIntExact((long) place * containers / order.length);
    }
    return container;
  }

  private static int[] byTests(int[] order, int[] testCounts, int containers) {
    long tests = Arrays.stream(testCounts).asLongStream().sum();
    int[] container = new int[order.length];
    long size = tests / containers;
    long longer = tests % containers;
    long first = 0;
    int lane = 0;
    long end = size + (longer > 0 ? 1 : 0);
    for (int unit : order) {
      while (first >= end && lane < containers - 1) {
        lane++;
        end += size + (lane < longer ? 1 : 0);
      }
      container[unit] = lane;
      first += testCounts[unit];
    }
    return container;
  }

  private static int[] byHash(Workload work, UnaryOperator<String> hashed) {
    MessageDigest digest = sha1();
    String[] hash = new String[work.count()];
    Arrays.setAll(hash, unit -> HexFormat.of()
        .formatHex(digest.digest(hashed.apply(work.name(unit)).getBytes(StandardCharsets.UTF_8))));
    return Workload.sorted(hash);
  }

  private static int[] longestFirst(Workload work, int containers) {
    int[] byRank = Lpt.of(work.units(), work.count(), containers).toArray();
    int[] container = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      container[work.units().id(rank)] = byRank[rank];
    }
    return container;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
