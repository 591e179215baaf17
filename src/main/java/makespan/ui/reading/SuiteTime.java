package makespan.ui.reading;

/// Which time of a container counts.
enum SuiteTime {
  /// The sum of its tests.
  TESTS,
  /// What its suites say they took: what they take beyond their tests is set-up that every container pays.
  SUITES
}
