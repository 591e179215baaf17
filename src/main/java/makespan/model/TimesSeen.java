package makespan.model;

/// What the times of one report are like.
///
/// @param testNanos  sum of the durations of its tests, as seconds
/// @param timedCount tests with a duration above 0
/// @param whole      whether every duration is a whole number
/// @param nanoWriter whether the report is known to come from a tool that writes nanoseconds
/// @param perSecond  in what they are known to be written and read already: how many of that are a second, else 1
/// @param declared   what outermost suites say they took
public record TimesSeen(long testNanos, int timedCount, boolean whole, boolean nanoWriter, int perSecond,
    TestRun.Declared declared) {}
