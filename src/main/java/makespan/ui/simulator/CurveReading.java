package makespan.ui.simulator;

import makespan.analysis.RunFigures;
import makespan.balance.Sweep;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Reads the curve in words at a number of containers.
final class CurveReading {
  private final RunModel model;
  private final CurveFigures figures;

  CurveReading(RunModel model, CurveFigures figures) {
    this.model = model;
    this.figures = figures;
  }

  /// @param pointed whether the number is the pointer's, and so compared with the one that is planned
  String at(Sweep sweep, int m, boolean pointed) {
    long wall = figures.wall(sweep, m);
    String paid = model.wording().time(RunFigures.containerTime(m, wall));
    String busy = model.wording().time(figures.total() + RunFigures.containerTime(m, figures.setup()));
    int planned = model.containersProperty().get();
    if (!model.sweptProperty().get()) {
      return Messages.get("curve.reading.first", m, model.wording().time(wall), paid, busy) + " \u00b7 "
          + Messages.get("curve.waiting");
    }
    if (pointed && m != planned) {
      return Messages.get("curve.reading.from", planned, m, model.wording().change(wall - figures.wall(sweep, planned)),
          m > planned ? "+" : "\u2212", Math.abs(m - planned), model.wording().time(wall), paid, busy);
    }
    if (m == 1) {
      return Messages.get("curve.reading.first", m, model.wording().time(wall), paid, busy);
    }
    return Messages.get("curve.reading", m, model.wording().time(wall),
        model.wording().change(wall - figures.setup() - sweep.makespanNanos(m - 1)), m - 1, paid, busy);
  }
}
