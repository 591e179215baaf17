package makespan.model;

/// What the times of one report are like.
///
/// @param testNanos  sum of the durations of its tests, as seconds
/// @param timedCount tests with a duration above 0
/// @param whole      whether every duration is a whole number
/// @param nanoWriter whether the report is known to come from a tool that writes nanoseconds
/// @param declared   what outermost suites say they took
public record TimesSeen(long testNanos, int timedCount, boolean whole, boolean nanoWriter,
    TestRun.Declared declared) {}
