package makespan.read.junit;

import java.util.OptionalInt;

/// The times of a report's tests as the numbers they are written in, where all of them are whole: milliseconds,
/// microseconds or nanoseconds, told by suites that say in seconds how long they took. Times of that kind that are taken
/// for seconds would be years, past all limits. Single owner.
final class WholeNumbers {
  private static final int[] UNITS = {1_000, 1_000_000, 1_000_000_000};
  private static final int LONGEST = 18;
  /// What lies outside the tests of a suite is less than all of them.
  private static final double NEAR = 2;
  private static final long SECOND = 1_000_000_000L;

  private boolean all = true;
  private double sinceSuite;
  private double ofTests;
  private double ofSuites;

  /// Notes the time of a test. One that is not whole decides for all, and most reports begin with such.
  void see(String time) {
    if (!all) {
      return;
    }
    String number = time.strip();
    if (!whole(number)) {
      all = number.isEmpty();
    } else {
      sinceSuite += Long.parseLong(number);
    }
  }

  /// Notes that an outermost suite ends.
  ///
  /// @param declared what it says it took, nanoseconds; not above 0 where it does not say
  void suite(long declared) {
    if (declared > 0) {
      ofSuites += (double) declared / SECOND;
      ofTests += sinceSuite;
    }
    sinceSuite = 0;
  }

  /// How many of the unit are a second, empty where nothing tells.
  OptionalInt perSecond() {
    double ratio = ofTests / ofSuites;
    for (int unit : UNITS) {
      if (all && ofSuites > 0 && ratio > unit / NEAR && ratio < unit * NEAR) {
        return OptionalInt.of(unit);
      }
    }
    return OptionalInt.empty();
  }

  /// The nanoseconds of a time.
  ///
  /// @param perSecond how many of its unit are a second
  /// @return as [Durations#nanos(String, boolean, int)]
  static long nanos(String time, int perSecond) {
    String number = time.strip();
    if (!whole(number)) {
      return Durations.UNKNOWN;
    }
    long value = Long.parseLong(number);
    long nanosEach = SECOND / perSecond;
    return value > Long.MAX_VALUE / nanosEach ? Durations.BEYOND : value * nanosEach;
  }

  private static boolean whole(String number) {
    return !number.isEmpty() && number.length() <= LONGEST && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
