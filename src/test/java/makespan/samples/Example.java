package makespan.samples;

/// One RSpec example.
///
/// @param name       full description
/// @param hookMicros what the suite's common hook took before it, microseconds
/// @param bodyMicros what it took itself, microseconds
record Example(String name, long hookMicros, long bodyMicros, Outcome outcome) {
  long micros() {
    return hookMicros + bodyMicros;
  }
}
