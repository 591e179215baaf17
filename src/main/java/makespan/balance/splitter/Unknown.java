package makespan.balance.splitter;

import java.util.Arrays;

/// What a splitter does with units whose weight it does not know.
public enum Unknown {
  /// They weigh as much as the others do on average, rounded down; 1 s where no weight is known.
  MEAN,
  /// They weigh 1 s.
  ONE_SECOND,
  /// They weigh nothing.
  ZERO,
  /// They weigh as much as the middle one of the others, of two the lighter; 1 s where no weight is known.
  MEDIAN,
  /// They are dealt by name after all others, from container 0, whatever that has.
  ROUND_ROBIN,
  /// The same, also with those that weigh nothing; where nothing weighs anything, chunks by name.
  SPREAD;

  private static final long SECOND = 1_000_000_000L;

  /// Puts weights in the place of unknown ones, or [Listing#UNKNOWN] where units are to be dealt.
  void fill(long[] weights) {
    switch (this) {
      case MEAN -> replace(weights, mean(weights));
      case ONE_SECOND -> replace(weights, SECOND);
      case ZERO -> replace(weights, 0);
      case MEDIAN -> replace(weights, median(weights));
      case ROUND_ROBIN -> {}
      case SPREAD -> {
        for (int unit = 0; unit < weights.length; unit++) {
          weights[unit] = weights[unit] > 0 ? weights[unit] : Listing.UNKNOWN;
        }
      }
    }
  }

  private static void replace(long[] weights, long weight) {
    for (int unit = 0; unit < weights.length; unit++) {
      weights[unit] = weights[unit] == Listing.UNKNOWN ? weight : weights[unit];
    }
  }

  private static long mean(long[] weights) {
    long sum = 0;
    long known = 0;
    for (long weight : weights) {
      sum += weight == Listing.UNKNOWN ? 0 : weight;
      known += weight == Listing.UNKNOWN ? 0 : 1;
    }
    return known == 0 ? SECOND : sum / known;
  }

  private static long median(long[] weights) {
    long[] known = Arrays.stream(weights).filter(weight -> weight != Listing.UNKNOWN).sorted().toArray();
    return known.length == 0 ? SECOND : known[(known.length - 1) / 2];
  }
}
