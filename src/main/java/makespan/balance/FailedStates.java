package makespan.balance;

import java.util.Arrays;

/// States of a search that lead nowhere: a depth and the rooms at it. Kept whole, so that no two are ever mixed up; when
/// its memory is used up it takes no more.
final class FailedStates {
  private static final int MOST_WORDS = 4_000_000;
  private static final int MOST_SLOTS = 1 << 20;

  private long[] words = new long[1 << 12];
  /// 1 + where a state begins in `words`, 0 for a free slot; at most half are taken.
  private int[] slots = new int[1 << 9];
  private int used;
  private int states;

  /// @param rooms the first `count` make the state, in ascending order
  boolean contains(int depth, long[] rooms, int count) {
    return slots[slot(depth, rooms, count)] != 0;
  }

  void add(int depth, long[] rooms, int count) {
    if (used + count + 1 > MOST_WORDS || states >= MOST_SLOTS / 2) {
      return;
    }
    int slot = slot(depth, rooms, count);
    if (slots[slot] != 0) {
      return;
    }
    if (used + count + 1 > words.length) {
      words = Arrays.copyOf(words, Math.max(used + count + 1, 2 * words.length));
    }
    slots[slot] = used + 1;
    words[used++] = head(depth, count);
    System.arraycopy(rooms, 0, words, used, count);
    used += count;
    if (2 * ++states > slots.length) {
      grow();
    }
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int start : old) {
      if (start != 0) {
        int count = (int) words[start - 1];
        long hash = words[start - 1];
        for (int i = 0; i < count; i++) {
          hash = mix(hash, words[start + i]);
        }
        int slot = place(hash);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = start;
      }
    }
  }

  /// Where the state is, or the free slot where it belongs.
  private int slot(int depth, long[] rooms, int count) {
    long hash = head(depth, count);
    for (int i = 0; i < count; i++) {
      hash = mix(hash, rooms[i]);
    }
    int slot = place(hash);
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, head(depth, count), rooms, count)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int start, long head, long[] rooms, int count) {
    return words[start] == head && Arrays.equals(words, start + 1, start + 1 + count, rooms, 0, count);
  }

  private int place(long hash) {
    return (int) (hash ^ hash >>> 32) & (slots.length - 1);
  }

  private static long head(int depth, int count) {
    return (long) depth << Integer.SIZE | count;
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E37_79B9_7F4A_7C15L;
    return mixed ^ mixed >>> 29;
  }
}
