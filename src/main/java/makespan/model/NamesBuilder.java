package makespan.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Gives strings dense numbers: the same string, the same number. Single owner, not thread-safe.
///
/// A lone surrogate, which no encoding can carry, is kept as `?`.
public final class NamesBuilder {
  private static final int FREE = -1;

  private final NamePages pages = new NamePages();
  private int[] hashes = new int[4];
  private int[] slots = filled(8);

  /// The number of a string, a new one if it was not seen before.
  public int add(String string) {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    return add(bytes, 0, bytes.length, NameHash.of(bytes));
  }

  /// Adds the names of a report.
  ///
  /// @return by number in the report the number here
  int[] addAll(ReportNames report) {
    int[] ids = new int[report.count()];
    NamePages from = report.pages();
    for (int id = 0; id < ids.length; id++) {
      ids[id] = add(from.page(id), from.offset(id), from.length(id), report.hash(id));
    }
    return ids;
  }

  /// How many different strings were added.
  public int count() {
    return pages.count();
  }

  /// The string of a number given by [#add(String)].
  public String get(int id) {
    return pages.get(id);
  }

  /// The names so far. Later additions do not change them.
  public Names build() {
    return new Names(pages.trimmed());
  }

  /// Memory they take, bytes, near enough.
  long heldBytes() {
    return pages.heldBytes() + (long) (hashes.length + slots.length) * Integer.BYTES;
  }

  private int add(byte[] bytes, int offset, int length, int hash) {
    int slot = hash & slots.length - 1;
    while (slots[slot] != FREE) {
      int id = slots[slot];
      if (hashes[id] == hash && same(id, bytes, offset, length)) {
        return id;
      }
      slot = slot + 1 & slots.length - 1;
    }
    // all room first: whoever runs out of memory here may go on without this name
    if (count() == hashes.length) {
      hashes = Arrays.copyOf(hashes, count() + (count() >> 1) + 4);
    }
    int id = pages.append(bytes, offset, length);
    hashes[id] = hash;
    slots[slot] = id;
    if (count() * 2 > slots.length) {
      rehash();
    }
    return id;
  }

  private boolean same(int id, byte[] bytes, int offset, int length) {
    int from = pages.offset(id);
    return Arrays.equals(pages.page(id), from, from + pages.length(id), bytes, offset, offset + length);
  }

  private void rehash() {
    slots = filled(slots.length * 2);
    for (int id = 0; id < count(); id++) {
      int slot = hashes[id] & slots.length - 1;
      while (slots[slot] != FREE) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = id;
    }
  }

  private static int[] filled(int length) {
    int[] free = new int[length];
    Arrays.fill(free, FREE);
    return free;
  }
}
