package makespan.samples;

import java.math.BigDecimal;

/// One testcase element as it stands in a committed report.
///
/// @param message of the failure, empty if it has none
/// @param failure text of the failure, empty if it has none
record SuiteCase(String className, String name, String file, BigDecimal time, boolean failed, boolean skipped,
    String message, String failure) {}
