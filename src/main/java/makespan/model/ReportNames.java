package makespan.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names of one report in their order, with their hashes, ready to be looked up in the names of the run: the costly part
/// of that is done here, by whoever reads the report. Only neighbours are told to be the same.
final class ReportNames {
  private final NamePages pages = new NamePages();
  private int[] hashes = new int[4];
  private String last = "";

  /// The number of a name in this report, that of the last one if it is the same.
  int add(String name) {
    if (pages.count() > 0 && name.equals(last)) {
      return pages.count() - 1;
    }
    last = name;
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int id = pages.append(bytes, 0, bytes.length);
    if (id == hashes.length) {
      hashes = Arrays.copyOf(hashes, id + (id >> 1) + 4);
    }
    hashes[id] = NameHash.of(bytes);
    return id;
  }

  /// How many names there are.
  int count() {
    return pages.count();
  }

  /// The hash of a name.
  int hash(int id) {
    return hashes[id];
  }

  /// Memory they take, bytes, near enough.
  long heldBytes() {
    return pages.heldBytes() + (long) pages.count() * Integer.BYTES;
  }

  /// The names.
  NamePages pages() {
    return pages;
  }
}
