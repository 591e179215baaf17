package makespan.balance.splitter;

/// Who got what of a [Splitter], and in which order. Immutable.
public final class Shares {
  private final int[] container;
  private final int[] order;

  /// The arrays are kept, so the caller must not change them.
  Shares(int[] container, int[] order) {
    this.container = container;
    this.order = order;
  }

  /// The container of every unit, from 0, copied.
  public int[] containers() {
    return container.clone();
  }

  /// Every unit once, in the order in which the splitter took them, copied.
  public int[] order() {
    return order.clone();
  }
}
