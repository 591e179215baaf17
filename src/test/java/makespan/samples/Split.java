package makespan.samples;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Who runs what: the two rules by which the samples deal files to containers.
final class Split {
  private Split() {}

  /// Contiguous chunks of equal count in the order given: the place of a file alone decides.
  static int chunk(int index, int files, int containers) {
    return (int) ((long) index * containers / files);
  }

  /// Longest first, each to the least loaded container; ties go to the lower index and the lower container.
  ///
  /// @return the container of every time
  static int[] longestFirst(long[] times, int containers) {
    var chosen = new int[times.length];
    var loads = new long[containers];
    IntStream.range(0, times.length).boxed().sorted(Comparator.<Integer>comparingLong(i -> -times[i])).forEach(i -> {
      int least = 0;
      for (int c = 1; c < containers; c++) {
        if (loads[c] < loads[least]) {
          least = c;
        }
      }
      chosen[i] = least;
      loads[least] += times[i];
    });
    return chosen;
  }
}
