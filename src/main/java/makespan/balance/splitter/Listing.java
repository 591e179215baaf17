package makespan.balance.splitter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// The units that a splitter is given, numbered from 0, and what can be known of them beforehand. Immutable.
///
/// A test of a class is named `Class › test`, other units by their path or class.
public final class Listing {
  /// Nothing is known of a unit.
  public static final long UNKNOWN = -1;
  private static final String WITHIN = " › ";

  private final IntFunction<String> names;
  private final int[] testCounts;
  private final List<long[]> history;
  private final Optional<SourceSizes> sizes;
  /// Each made when first asked for, always the same: a million names take a second to sort and few splitters need it.
  private final Map<Order, int[]> orders = new ConcurrentHashMap<>();

  /// The arrays are kept, so the caller must not change them.
  ///
  /// @param names      the name of every unit
  /// @param testCounts how many tests every unit has
  /// @param history    how long every unit took in earlier runs, the latest last, nanoseconds or [#UNKNOWN]; at least one
  /// @param sizes      sizes of the source files, where they can be had
  /// @throws IllegalArgumentException if there is no history, or lengths differ
  public Listing(IntFunction<String> names, int[] testCounts, List<long[]> history, Optional<SourceSizes> sizes) {
    int n = testCounts.length;
    if (history.isEmpty() || history.stream().anyMatch(run -> run.length != n)
        || sizes.stream().anyMatch(known -> known.count() != n)) {
      throw new IllegalArgumentException("what is known is not of " + n + " units");
    }
    this.names = names;
    this.testCounts = testCounts;
    this.history = List.copyOf(history);
    this.sizes = sizes;
  }

  /// How many units there are.
  public int count() {
    return testCounts.length;
  }

  /// The name of a unit.
  public String name(int unit) {
    return names.apply(unit);
  }

  /// How many tests a unit has.
  public int testCount(int unit) {
    return testCounts[unit];
  }

  /// How many tests every unit has, not to be changed.
  public int[] testCounts() {
    return testCounts;
  }

  /// Earlier runs, the latest last, not to be changed.
  List<long[]> history() {
    return history;
  }

  /// Sizes of the source files, where they can be had.
  public Optional<SourceSizes> sizes() {
    return sizes;
  }

  /// The class, or the test binary, of a test; empty for other units.
  String owner(int unit) {
    String name = name(unit);
    int end = name.indexOf(WITHIN);
    return end < 0 ? "" : name.substring(0, end);
  }

  /// The name of a test without its class; of other units the whole name.
  String ownName(int unit) {
    String name = name(unit);
    int end = name.indexOf(WITHIN);
    return end < 0 ? name : name.substring(end + WITHIN.length());
  }

  /// Units in an order that the names alone decide; equal ones by number. Not to be changed.
  ///
  /// @throws IllegalArgumentException for [Order#WEIGHT]
  public int[] inOrder(Order order) {
    return orders.computeIfAbsent(order, this::sorted);
  }

  private int[] sorted(Order order) {
    String[] keys = new String[count()];
    Arrays.setAll(keys, order.keyOf(this));
    Integer[] units = new Integer[keys.length];
    Arrays.setAll(units, unit -> unit);
    Arrays.sort(units, (a, b) -> keys[a].compareTo(keys[b]));
    return Arrays.stream(units).mapToInt(Integer::intValue).toArray();
  }
}
