package makespan.balance;

/// All subset sums of a few durations in ascending order, each with its subset as a bit mask.
final class HalfSums {
  private long[] sums;
  private int[] masks;
  private long[] spareSums;
  private int[] spareMasks;
  private int count;

  /// @param limit how many durations it can take, at most 20
  HalfSums(int limit) {
    sums = new long[1 << limit];
    masks = new int[1 << limit];
    spareSums = new long[1 << limit];
    spareMasks = new int[1 << limit];
  }

  int count() {
    return count;
  }

  long sum(int place) {
    return sums[place];
  }

  int mask(int place) {
    return masks[place];
  }

  /// Lists the sums of `durations[first]`, `durations[first + 2]` and so on below `end`; bit i stands for the i-th.
  void list(long[] durations, int first, int end) {
    sums[0] = 0;
    masks[0] = 0;
    count = 1;
    int bit = 1;
    for (int i = first; i < end; i += 2) {
      mergeWith(durations[i], bit);
      bit <<= 1;
    }
  }

  /// The sums without and with a duration are both sorted, so merging keeps the list sorted.
  private void mergeWith(long duration, int bit) {
    int without = 0;
    int with = 0;
    for (int at = 0; at < 2 * count; at++) {
      if (without < count && sums[without] <= sums[with] + duration) {
        spareSums[at] = sums[without];
        spareMasks[at] = masks[without++];
      } else {
        spareSums[at] = sums[with] + duration;
        spareMasks[at] = masks[with++] | bit;
      }
    }
    count *= 2;
    long[] sumsNow = spareSums;
    spareSums = sums;
    sums = sumsNow;
    int[] masksNow = spareMasks;
    spareMasks = masks;
    masks = masksNow;
  }
}
