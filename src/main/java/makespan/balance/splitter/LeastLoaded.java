package makespan.balance.splitter;

/// The containers as a heap: the least loaded first, of equals the lowest number. Loads in nanoseconds.
public final class LeastLoaded {
  private final long[] loads;
  private final int[] heap;

  /// @param loads of every container; kept and changed as units are poured
  public LeastLoaded(long[] loads) {
    this.loads = loads;
    this.heap = new int[loads.length];
    for (int i = 0; i < heap.length; i++) {
      heap[i] = i;
    }
    for (int i = heap.length / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /// Puts a unit on the least loaded container.
  ///
  /// @return that container
  public int put(long duration) {
    int container = heap[0];
    loads[container] += duration;
    sink(0);
    return container;
  }

  private void sink(int from) {
    int at = from;
    int moving = heap[at];
    for (int child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], moving)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moving;
  }

  private boolean before(int a, int b) {
    return loads[a] < loads[b] || (loads[a] == loads[b] && a < b);
  }
}
