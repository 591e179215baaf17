package makespan.model;

import java.nio.charset.StandardCharsets;

/// Strings by dense number, kept as UTF-8 in pages of bytes: a million names cost their bytes and four more each.
///
/// Numbers run from 0 to [#count()] - 1 in the order of first appearance. Immutable.
public final class Names {
  static final int PAGE_BITS = 20;
  static final int PAGE_BYTES = 1 << PAGE_BITS;

  private final byte[][] pages;
  private final int[] starts;
  private final int[] lengths;

  Names(byte[][] pages, int[] starts, int[] lengths) {
    this.pages = pages;
    this.starts = starts;
    this.lengths = lengths;
  }

  /// The names of a list, in its order; equal strings share a number.
  public static Names of(Iterable<String> strings) {
    var builder = new NamesBuilder();
    strings.forEach(builder::add);
    return builder.build();
  }

  /// How many different names there are.
  public int count() {
    return starts.length;
  }

  /// The name of a number.
  ///
  /// @throws IndexOutOfBoundsException if `id` is not from 0 to count - 1
  public String get(int id) {
    int start = starts[id];
    return new String(pages[start >>> PAGE_BITS], start & (PAGE_BYTES - 1), lengths[id], StandardCharsets.UTF_8);
  }
}
