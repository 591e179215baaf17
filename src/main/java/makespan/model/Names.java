package makespan.model;

/// Strings by dense number, kept as UTF-8 in pages of bytes: a million names cost their bytes and four more each.
///
/// Numbers run from 0 to [#count()] - 1. Immutable.
public final class Names {
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
}
