package makespan.balance.splitter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Units that go round, or where a hash of their name falls.
final class Dealt {
  private static final byte END_OF_TEXT = (byte) 0xFF;

  private Dealt() {}

  static int[] deal(int[] order, int containers) {
    int[] container = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      container[order[place]] = place % containers;
    }
    return container;
  }

  static int[] byOwner(Listing listing, int[] order, int containers) {
    int[] container = new int[order.length];
    Map<String, Integer> seen = new HashMap<>();
    for (int unit : order) {
      container[unit] = (seen.merge(listing.owner(unit), 1, Integer::sum) - 1) % containers;
    }
    return container;
  }

  /// A text is hashed with the byte that ends it, as Rust does.
  static int[] byXxHash64(Listing listing, int containers) {
    int[] container = new int[listing.count()];
    Arrays.setAll(container, unit -> {
      byte[] text = listing.ownName(unit).getBytes(StandardCharsets.UTF_8);
      byte[] hashed = Arrays.copyOf(text, text.length + 1);
      hashed[text.length] = END_OF_TEXT;
      return (int) Long.remainderUnsigned(XxHash64.of(hashed), containers);
    });
    return container;
  }

  static int[] byHashCode(Listing listing, int containers) {
    int[] container = new int[listing.count()];
    Arrays.setAll(container, unit -> Math.floorMod(Order.displayName(listing, unit).hashCode(), containers));
    return container;
  }
}
