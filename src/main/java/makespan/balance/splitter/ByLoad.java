package makespan.balance.splitter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.PriorityQueue;

/// Units that go where least is.
final class ByLoad {
  private static final long MOST_HASHED_NANOS = 5_000_000;
  private static final int HASHED_DIGITS = 10;

  private ByLoad() {}

  /// Those without a weight come last in their order and are dealt from container 0.
  static int[] leastLoaded(int[] order, long[] weights, int containers) {
    int[] container = new int[order.length];
    var least = new LeastLoaded(new long[containers]);
    int dealt = 0;
    for (int unit : order) {
      container[unit] = weights[unit] == Listing.UNKNOWN ? dealt++ % containers : least.put(weights[unit]);
    }
    return container;
  }

  /// @param order heaviest first, so that once a unit is hashed none is weighed any more
  static int[] leastLoadedOrHashed(Listing listing, int[] order, long[] weights, int containers) {
    MessageDigest md5 = md5();
    var lanes = new PriorityQueue<>(Comparator.comparingLong(Lane::load).thenComparingInt(Lane::units)
        .thenComparingInt(Lane::number));
    for (int number = 0; number < containers; number++) {
      lanes.add(new Lane(0, 0, number));
    }
    int[] container = new int[order.length];
    for (int unit : order) {
      Lane least = lanes.element();
      if (weights[unit] > MOST_HASHED_NANOS || least.load() == 0) {
        lanes.remove();
        lanes.add(new Lane(least.load() + weights[unit], least.units() + 1, least.number()));
        container[unit] = least.number();
      } else {
        byte[] hash = md5.digest(listing.name(unit).getBytes(StandardCharsets.UTF_8));
        long digits = HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash), 0, HASHED_DIGITS);
        container[unit] = (int) (digits % containers);
      }
    }
    return container;
  }

  private record Lane(long load, int units, int number) {}

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
