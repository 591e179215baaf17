package makespan.cli;

import static makespan.analysis.FigureText.duration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import makespan.balance.Solution;
import makespan.balance.Sweep;
import makespan.balance.advice.Billing;

/// How good a split is known to be, in words.
final class SplitWords {
  /// One part in so many, 0.01 %.
  private static final int CLOSE = 10_000;

  private SplitWords() {}

  /// `proved optimal`, or how far off it may be at most.
  static String proof(Solution solution) {
    if (solution.provedOptimal()) {
      return "proved optimal";
    }
    if (close(solution.plan().makespanNanos(), solution.lowerBoundNanos())) {
      return "within 0.01 % of the best possible";
    }
    return "not proved, at most %s above the best possible".formatted(
        duration(solution.plan().makespanNanos() - solution.lowerBoundNanos()));
  }

  /// What is paid for.
  static String billing(Billing billing) {
    return switch (billing) {
      case RESERVED -> "every container until the last one is done";
      case BUSY -> "each container until it is done";
      case ROUNDED -> "each container until it is done, in whole minutes begun";
    };
  }

  /// A figure to the tenth.
  static String tenths(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /// Seconds saved for each minute or credit that is paid more.
  static String rate(OptionalDouble rate) {
    return rate.isPresent() ? tenths(BigDecimal.valueOf(rate.getAsDouble())) : "free";
  }

  /// The row after the last change of a curve, and at least the number that is in use.
  static int lastOfInterest(Sweep sweep, int inUse) {
    int last = sweep.maxContainers();
    while (last > 2 && sweep.makespanNanos(last - 2) == sweep.makespanNanos(last)) {
      last--;
    }
    return Math.min(sweep.maxContainers(), Math.max(last, inUse));
  }

  /// Whether a makespan is within 0.01 % of its lower bound: far below what two runs of one split differ by.
  static boolean close(long makespanNanos, long lowerBoundNanos) {
    return makespanNanos - lowerBoundNanos <= lowerBoundNanos / CLOSE;
  }
}
