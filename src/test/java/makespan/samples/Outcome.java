package makespan.samples;

/// How a test of a sample ended.
enum Outcome {
  PASSED,
  SKIPPED,
  FAILED
}
