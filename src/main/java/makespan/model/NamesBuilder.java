package makespan.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Gives strings dense numbers: the same string, the same number. Single owner, not thread-safe.
///
/// A lone surrogate, which no encoding can carry, is kept as `?`.
public final class NamesBuilder {
  private static final int FREE = -1;
  /// Small, because an archive may hold a hundred thousand reports of a few names each.
  private static final int FIRST_PAGE_BYTES = 64;

  private byte[][] pages = new byte[1][];
  private int pageCount;
  private int pageUsed;
  private int[] starts = new int[4];
  private int[] lengths = new int[4];
  private int[] hashes = new int[4];
  private int[] slots = filled(8);
  private int count;

  /// The number of a string, a new one if it was not seen before.
  public int add(String string) {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    int hash = mix(Arrays.hashCode(bytes));
    int slot = hash & (slots.length - 1);
    while (slots[slot] != FREE) {
      int id = slots[slot];
      if (hashes[id] == hash && same(id, bytes)) {
        return id;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = count;
    append(bytes, hash);
    if (count * 2 > slots.length) {
      rehash();
    }
    return count - 1;
  }

  /// How many different strings were added.
  public int count() {
    return count;
  }

  /// The string of a number given by [#add(String)].
  public String get(int id) {
    int start = starts[id];
    return new String(pages[start >>> Names.PAGE_BITS], start & (Names.PAGE_BYTES - 1), lengths[id],
        StandardCharsets.UTF_8);
  }

  /// The names so far. Later additions do not change them.
  public Names build() {
    byte[][] kept = Arrays.copyOf(pages, pageCount);
    if (pageCount > 0) {
      kept[pageCount - 1] = Arrays.copyOf(kept[pageCount - 1], pageUsed);
    }
    return new Names(kept, Arrays.copyOf(starts, count), Arrays.copyOf(lengths, count));
  }

  private void append(byte[] bytes, int hash) {
    if (count == starts.length) {
      int capacity = count + (count >> 1) + 4;
      starts = Arrays.copyOf(starts, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
    }
    reserve(bytes.length);
    System.arraycopy(bytes, 0, pages[pageCount - 1], pageUsed, bytes.length);
    starts[count] = (pageCount - 1) << Names.PAGE_BITS | pageUsed;
    lengths[count] = bytes.length;
    hashes[count] = hash;
    pageUsed += bytes.length;
    count++;
  }

  /// Makes room on the last page, or on a new one where the name would start or end past a page's size. A name longer
  /// than a page has one to itself.
  private void reserve(int length) {
    if (pageCount == 0 || pageUsed >= Names.PAGE_BYTES || (pageUsed > 0 && length > Names.PAGE_BYTES - pageUsed)) {
      if (pageCount == pages.length) {
        pages = Arrays.copyOf(pages, pageCount * 2);
      }
      pages[pageCount] = new byte[Math.max(length, pageCount == 0 ? FIRST_PAGE_BYTES : Names.PAGE_BYTES)];
      pageCount++;
      pageUsed = 0;
    }
    byte[] page = pages[pageCount - 1];
    if (length > page.length - pageUsed) {
      int doubled = Math.min(Names.PAGE_BYTES, page.length * 2);
      pages[pageCount - 1] = Arrays.copyOf(page, Math.max(doubled, pageUsed + length));
    }
  }

  private boolean same(int id, byte[] bytes) {
    int start = starts[id];
    int from = start & (Names.PAGE_BYTES - 1);
    return Arrays.equals(pages[start >>> Names.PAGE_BITS], from, from + lengths[id], bytes, 0, bytes.length);
  }

  private void rehash() {
    slots = filled(slots.length * 2);
    for (int id = 0; id < count; id++) {
      int slot = hashes[id] & (slots.length - 1);
      while (slots[slot] != FREE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id;
    }
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  private static int[] filled(int length) {
    int[] free = new int[length];
    Arrays.fill(free, FREE);
    return free;
  }
}
