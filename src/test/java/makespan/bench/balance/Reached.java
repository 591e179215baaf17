package makespan.bench.balance;

import makespan.bench.Goals;

/// A goal and the figure that was reached.
///
/// @param number of the goal, such as `B1`
/// @param least  whether the goal is the least that the figure should be, and not the most
record Reached(String number, String what, double figure, String unit, double goal, boolean least) {

  static Reached atMost(String number, String what, double figure, String unit, double goal) {
    return new Reached(number, what, figure, unit, goal, false);
  }

  static Reached atLeast(String number, String what, double figure, String unit, double goal) {
    return new Reached(number, what, figure, unit, goal, true);
  }

  void tell(Goals goals) {
    if (least) {
      goals.atLeast(number, what, figure, unit, goal);
    } else {
      goals.figure(number, what, figure, unit, goal);
    }
  }
}
