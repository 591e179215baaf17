package makespan.ui;

import java.io.IOException;
import java.util.OptionalInt;
import makespan.analysis.GroupFilter;
import makespan.analysis.RunFigures;
import makespan.export.ShownName;
import makespan.gantt.Chart;
import makespan.gantt.GanttPalette;
import makespan.gantt.GanttPicture;
import makespan.picture.Raster;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewPicture;
import makespan.ui.base.Wording;
import makespan.ui.gantt.GanttPane;

/// The timeline for a file: every lane that is not hidden, all of the time, in light colours for print.
final class GanttViewPicture implements ViewPicture {
  private static final int WIDTH = 1600;

  private final GanttPicture picture;

  /// @param filter what has bars of the chart pale
  GanttViewPicture(GanttPane gantt, LoadedRun loaded, GroupFilter filter, Wording wording) {
    Chart chart = gantt.content().chartProperty().get();
    RunFigures figures = loaded.figures();
    String title = String.join(", ", loaded.run().archives().stream().map(ShownName::of).toList());
    String note = Messages.get("gantt.picture.note", figures.containerCount(), loaded.run().testCount(),
        wording.time(figures.totalNanos()), wording.time(figures.idealNanos()),
        wording.time(figures.actualNanos()));
    var caption = new GanttPicture.Caption(title, filter.keepsAll() ? note
        : Messages.get("gantt.picture.filtered", note, filter.text()));
    this.picture = new GanttPicture(chart, gantt.namesProperty().get(), caption, GanttPalette.light(),
        gantt.keptProperty().get().in(chart));
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
