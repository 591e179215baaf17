package makespan.read;

import java.util.ArrayList;
import java.util.List;
import makespan.model.Note;
import makespan.model.TestRunBuilder;
import makespan.model.TimesSeen;

/// Finds reports whose times are milliseconds, microseconds or nanoseconds instead of seconds, and reads them so. Whole
/// numbers alone prove nothing: either the report's own suites say in seconds what they took, or other reports of the
/// run show what a container takes. Where neither does, times stay as they are written, and a note says so.
final class TimeUnits {
  private static final List<Unit> UNITS = List.of(new Unit("milliseconds", 1_000), new Unit("microseconds", 1_000_000),
      new Unit("nanoseconds", 1_000_000_000));
  /// Tests of a suite are a thousand times as long as the suite, give or take what lies outside them.
  private static final double NEAR = 2;
  /// What no job comes near: containers of one job differ by less.
  private static final long BEYOND_OTHERS = 1_000;
  /// Fewer times may be whole numbers by chance.
  private static final int LEAST_TIMES = 3;
  /// Longer than any job is allowed to take.
  private static final long DAYS = 5L * 24 * 3_600 * 1_000_000_000L;

  private record Unit(String name, int perSecond) {}

  private TimeUnits() {}

  /// Reads the reports added so far in their own units.
  ///
  /// @return what was decided
  static List<Note> settle(TestRunBuilder run) {
    List<TimesSeen> all = run.times();
    long longest = all.stream().filter(times -> !times.whole()).mapToLong(TimesSeen::testNanos).max().orElse(0);
    List<String> entries = run.entries();
    List<Note> notes = new ArrayList<>();
    for (int report = 0; report < all.size(); report++) {
      int read = report;
      TimesSeen times = all.get(report);
      if (times.perSecond() > 1) {
        UNITS.stream().filter(unit -> unit.perSecond == times.perSecond())
            .forEach(unit -> notes.add(new Note(entries.get(read), Note.Kind.UNIT, byItsSuites(unit))));
        continue;
      }
      if (!times.whole() || (times.timedCount() < LEAST_TIMES && !times.nanoWriter())) {
        continue;
      }
      Unit unit = unit(times, longest);
      if (unit.perSecond > 1) {
        run.inUnits(report, unit.perSecond);
        notes.add(new Note(entries.get(report), Note.Kind.UNIT, declaredTells(times) ? byItsSuites(unit)
            : "Its times are read as " + unit.name
                + ": as seconds they would be more than 1,000 times as long as every other report."));
      } else if (times.testNanos() > DAYS) {
        notes.add(new Note(entries.get(report), Note.Kind.UNIT,
            "Its times are read as seconds, as they are written, and add up to more than 5 days. They may be "
                + (times.nanoWriter() ? "nanoseconds" : "milliseconds, microseconds or nanoseconds")
                + ", but nothing else in the run tells how long it took."));
      }
    }
    return notes;
  }

  private static String byItsSuites(Unit unit) {
    return "Its times are read as " + unit.name
        + ": as seconds they would be far more than its suites say they took.";
  }

  private static Unit unit(TimesSeen times, long longest) {
    if (declaredTells(times)) {
      double ratio = ratio(times);
      return UNITS.stream().filter(unit -> near(ratio, unit)).findFirst().orElseThrow();
    }
    if (longest > 0 && times.testNanos() / BEYOND_OTHERS > longest) {
      return times.nanoWriter()
          ? UNITS.getLast()
          : UNITS.stream().filter(unit -> times.testNanos() / unit.perSecond <= longest).findFirst()
              .orElse(UNITS.getLast());
    }
    return new Unit("seconds", 1);
  }

  private static boolean declaredTells(TimesSeen times) {
    return times.declared().wallNanos() > 0 && UNITS.stream().anyMatch(unit -> near(ratio(times), unit));
  }

  private static double ratio(TimesSeen times) {
    return (double) times.declared().testNanos() / times.declared().wallNanos();
  }

  private static boolean near(double ratio, Unit unit) {
    return ratio > unit.perSecond / NEAR && ratio < unit.perSecond * NEAR;
  }
}
