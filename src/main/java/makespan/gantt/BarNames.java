package makespan.gantt;

import java.util.function.IntFunction;

/// What bars are called: a file, or a test.
@FunctionalInterface
public interface BarNames {
  /// The name of a bar.
  String of(Lanes lanes, int bar);

  /// Names of units, whatever the bar.
  static BarNames ofUnits(IntFunction<String> unitName) {
    return (lanes, bar) -> unitName.apply(lanes.unit(bar));
  }

  /// Where a bar's name comes from, such as the file of a test; empty where the name says all.
  default String origin(Lanes lanes, int bar) {
    return "";
  }
}
