package makespan.ui;

import java.io.IOException;
import java.util.OptionalInt;
import makespan.analysis.RunFigures;
import makespan.export.ShownName;
import makespan.gantt.BarNames;
import makespan.gantt.Chart;
import makespan.gantt.GanttPalette;
import makespan.gantt.GanttPicture;
import makespan.picture.Raster;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewPicture;
import makespan.ui.base.Wording;

/// The timeline for a file: every lane that is not hidden, all of the time, in light colours for print.
final class GanttViewPicture implements ViewPicture {
  private static final int WIDTH = 1600;

  private final GanttPicture picture;

  GanttViewPicture(Chart chart, BarNames names, LoadedRun loaded, Wording wording) {
    RunFigures figures = loaded.figures();
    String title = String.join(", ", loaded.run().archives().stream().map(ShownName::of).toList());
    String note = Messages.get("gantt.picture.note", figures.containerCount(), loaded.run().testCount(),
        wording.time(figures.totalNanos()), wording.time(figures.idealNanos()),
        wording.time(figures.actualNanos()));
    this.picture = new GanttPicture(chart, names, new GanttPicture.Caption(title, note), GanttPalette.light());
  }

  @Override
  public Raster raster(double scale) {
    return picture.raster(WIDTH, OptionalInt.empty(), scale);
  }

  @Override
  public void svg(Appendable out) throws IOException {
    picture.svg(WIDTH, OptionalInt.empty(), out);
  }
}
