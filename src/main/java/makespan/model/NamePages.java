package makespan.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Byte strings by dense number, one after another on pages; none lies on two pages. Single owner while it grows, not
/// thread-safe.
final class NamePages {
  /// Less than half of the smallest region of the collector, past which an array has regions of its own and leaves the
  /// rest of the last one empty: pages of a MiB took two MiB each.
  static final int PAGE_BITS = 18;
  /// A longer name has a page of its own.
  static final int PAGE_BYTES = 1 << PAGE_BITS;

  /// Small, because an archive may hold a hundred thousand reports of a few names each.
  private static final int FIRST_PAGE_BYTES = 64;

  private byte[][] pages;
  private int[] ends;
  private int pageCount;
  /// Page and place on it of every name.
  private int[] starts;
  private int count;
  private long heldBytes;

  NamePages() {
    this(new byte[1][], new int[1], 0, new int[4], 0);
  }

  private NamePages(byte[][] pages, int[] ends, int pageCount, int[] starts, int count) {
    this.pages = pages;
    this.ends = ends;
    this.pageCount = pageCount;
    this.starts = starts;
    this.count = count;
  }

  /// How many names there are.
  int count() {
    return count;
  }

  /// Adds a name.
  ///
  /// @return its number
  int append(byte[] from, int offset, int length) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count + (count >> 1) + 4);
    }
    reserve(length);
    int page = pageCount - 1;
    System.arraycopy(from, offset, pages[page], ends[page], length);
    starts[count] = page << PAGE_BITS | ends[page];
    ends[page] += length;
    heldBytes += length;
    return count++;
  }

  /// The page that a name stands on.
  byte[] page(int id) {
    return pages[starts[id] >>> PAGE_BITS];
  }

  /// Where on its page a name begins.
  int offset(int id) {
    return starts[id] & PAGE_BYTES - 1;
  }

  /// The bytes of a name: it ends where the next one on its page begins, or where the page ends.
  int length(int id) {
    int page = starts[id] >>> PAGE_BITS;
    boolean last = id + 1 == count || starts[id + 1] >>> PAGE_BITS != page;
    return (last ? ends[page] : offset(id + 1)) - offset(id);
  }

  /// Memory they take, bytes, near enough.
  long heldBytes() {
    return heldBytes + (long) starts.length * Integer.BYTES;
  }

  /// The name as text.
  ///
  /// @throws IndexOutOfBoundsException if `id` is not from 0 to count - 1
  String get(int id) {
    return new String(page(id), offset(id), length(id), StandardCharsets.UTF_8);
  }

  /// Compares two names as [Names#compare] says, without making text of names in ASCII.
  int compare(int a, int b) {
    byte[] left = page(a);
    byte[] right = page(b);
    int leftEnd = offset(a) + length(a);
    int rightEnd = offset(b) + length(b);
    int leftAt = offset(a);
    int rightAt = offset(b);
    int exactly = 0;
    while (true) {
      int same = Arrays.mismatch(left, leftAt, leftEnd, right, rightAt, rightEnd);
      if (same < 0) {
        return exactly;
      }
      leftAt += same;
      rightAt += same;
      if (leftAt == leftEnd || rightAt == rightEnd) {
        return Integer.compare(leftEnd - leftAt, rightEnd - rightAt);
      }
      if (left[leftAt] < 0 || right[rightAt] < 0) {
        return Names.ORDER.compare(get(a), get(b));
      }
      int folded = Character.toLowerCase(left[leftAt]) - Character.toLowerCase(right[rightAt]);
      if (folded != 0) {
        return folded;
      }
      exactly = exactly != 0 ? exactly : left[leftAt] - right[rightAt];
      leftAt++;
      rightAt++;
    }
  }

  /// The names so far without room to grow. Later additions do not change them.
  NamePages trimmed() {
    byte[][] kept = Arrays.copyOf(pages, pageCount);
    if (pageCount > 0) {
      kept[pageCount - 1] = Arrays.copyOf(kept[pageCount - 1], ends[pageCount - 1]);
    }
    return new NamePages(kept, Arrays.copyOf(ends, pageCount), pageCount, Arrays.copyOf(starts, count), count);
  }

  /// Makes room on the last page, or on a new one where the name would begin or end past a page's size.
  private void reserve(int length) {
    int used = pageCount == 0 ? PAGE_BYTES : ends[pageCount - 1];
    if (used >= PAGE_BYTES || (used > 0 && length > PAGE_BYTES - used)) {
      if (pageCount == pages.length) {
        pages = Arrays.copyOf(pages, pageCount * 2);
        ends = Arrays.copyOf(ends, pageCount * 2);
      }
      pages[pageCount] = new byte[Math.max(length, pageCount == 0 ? FIRST_PAGE_BYTES : PAGE_BYTES)];
      pageCount++;
      return;
    }
    byte[] page = pages[pageCount - 1];
    if (length > page.length - used) {
      int doubled = Math.min(PAGE_BYTES, page.length * 2);
      pages[pageCount - 1] = Arrays.copyOf(page, Math.max(doubled, used + length));
    }
  }
}
