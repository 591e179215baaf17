package makespan.balance;

import java.util.function.LongSupplier;

/// A moment after which a search hands over what it has.
///
/// @param nanoTime    a clock as [System#nanoTime()]: only differences mean anything
/// @param startNanos  what the clock said at the start
/// @param budgetNanos how long the search may take
record Deadline(LongSupplier nanoTime, long startNanos, long budgetNanos) {
  static final Deadline NEVER = new Deadline(() -> 0, 0, Long.MAX_VALUE);

  static Deadline in(long budgetNanos, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong(), budgetNanos);
  }

  /// When half of the time that is left has passed.
  Deadline halfway() {
    long elapsed = elapsedNanos();
    return new Deadline(nanoTime, startNanos, elapsed + Math.max(0, budgetNanos - elapsed) / 2);
  }

  boolean passed() {
    return elapsedNanos() >= budgetNanos;
  }

  long elapsedNanos() {
    return nanoTime.getAsLong() - startNanos;
  }
}
