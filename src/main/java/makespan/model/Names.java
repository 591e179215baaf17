package makespan.model;

import java.util.Comparator;

/// Strings by dense number, kept as UTF-8 in pages of bytes: a million names cost their bytes and four more each.
///
/// Numbers run from 0 to [#count()] - 1. Immutable.
public final class Names {
  /// Case matters only between names that are alike without it.
  public static final Comparator<String> ORDER = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final NamePages pages;

  /// @param pages which nobody else changes
  Names(NamePages pages) {
    this.pages = pages;
  }

  /// The names of a list, in its order; equal strings share a number.
  public static Names of(Iterable<String> strings) {
    var builder = new NamesBuilder();
    strings.forEach(builder::add);
    return builder.build();
  }

  /// How many different names there are.
  public int count() {
    return pages.count();
  }

  /// The name of a number.
  ///
  /// @throws IndexOutOfBoundsException if `id` is not from 0 to count - 1
  public String get(int id) {
    return pages.get(id);
  }

  /// Compares the names of two numbers by [#ORDER], mostly without making text of them: sorting millions of names as
  /// text takes a few hundred MB.
  ///
  /// @return below 0, 0 or above 0 as the first comes before the second, is it, or comes after it
  /// @throws IndexOutOfBoundsException if a number is not from 0 to count - 1
  public int compare(int a, int b) {
    return pages.compare(a, b);
  }
}
