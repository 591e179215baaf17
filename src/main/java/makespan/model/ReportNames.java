package makespan.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Names of one report in their order, with their hashes, ready to be looked up in the names of the run: the costly part
/// of that is done here, by whoever reads the report. Only neighbours are told to be the same.
final class ReportNames {
  private final NamePages pages = new NamePages();
  private int[] hashes = new int[4];
  /// What was added last, if as a string.
  private @Nullable String last;

  /// The number of a name in this report, that of the last one if it is the same.
  int add(String name) {
    if (name.equals(last)) {
      return pages.count() - 1;
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int id = add(bytes, 0, bytes.length);
    last = name;
    return id;
  }

  /// The same of a name in UTF-8.
  int add(byte[] bytes, int from, int end) {
    if (isLast(bytes, from, end)) {
      return pages.count() - 1;
    }
    last = null;
    int id = pages.append(bytes, from, end - from);
    if (id == hashes.length) {
      hashes = Arrays.copyOf(hashes, id + (id >> 1) + 4);
    }
    hashes[id] = NameHash.of(bytes, from, end);
    return id;
  }

  private boolean isLast(byte[] bytes, int from, int end) {
    int id = pages.count() - 1;
    return id >= 0 && pages.length(id) == end - from
        && Arrays.equals(pages.page(id), pages.offset(id), pages.offset(id) + end - from, bytes, from, end);
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
