package makespan.whatif;

import makespan.model.TestRun;

/// A scenario as a run that nobody has measured, to be set beside others.
///
/// @param run       its tests on the planned containers
/// @param rehearsal what the scenario comes to, edit by edit
public record PlannedRun(TestRun run, Rehearsal rehearsal) {
  /// What the containers of such a run are told by.
  static final String RULE = "plan";

  /// Whether a run is one of these and was never measured.
  public static boolean is(TestRun run) {
    return run.containerRule().equals(RULE);
  }
}
