package makespan.analysis;

import makespan.model.TestRun;

/// Names that stand in for ones that a report lacks.
final class StandIn {
  private StandIn() {}

  /// The class of a test; empty where the report names none and its own name stands for it, which is another in every
  /// run.
  static String className(TestRun run, int row) {
    String name = run.classes().get(run.className(row));
    return name.equals(run.reports().get(run.suites().get(run.suite(row)).report()).entry()) ? "" : name;
  }
}
