package makespan.cli;

import static makespan.analysis.FigureText.duration;

import makespan.analysis.MeasuredSetUp;
import makespan.model.TestRun;

/// What every container takes before its first test: as given, or as the reports tell.
///
/// @param given nanoseconds, without meaning where it is measured
record SetupTime(long given, boolean measured) {
  /// Nothing, as long as nobody says otherwise.
  static final SetupTime NONE = new SetupTime(0, false);

  /// Nanoseconds for a run.
  long nanos(TestRun run) {
    return measured ? MeasuredSetUp.of(run).outsideNanos() : given;
  }

  /// What to say where reports show set-up and it is left out; empty where it is counted or there is none.
  ///
  /// @param words the option that counts it
  String note(TestRun run, String words) {
    MeasuredSetUp shown = MeasuredSetUp.of(run);
    return nanos(run) > 0 || !shown.worthCounting()
        ? ""
        : "The reports show %s of set-up on every container, left out here; %s counts it.\n".formatted(
            duration(shown.outsideNanos()), words);
  }
}
