package makespan.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import makespan.analysis.Aggregates;
import makespan.analysis.FigureText;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.analysis.Timeline;
import makespan.app.Assess;
import makespan.balance.Strategy;
import makespan.export.CsvFile;
import makespan.export.CsvPreset;
import makespan.export.ShownName;
import makespan.export.Tables;
import makespan.export.WholeFile;
import makespan.gantt.BarNames;
import makespan.gantt.Chart;
import makespan.gantt.GanttMode;
import makespan.gantt.GanttPicture;
import makespan.gantt.Lanes;
import makespan.gantt.PlanLanes;
import makespan.gantt.RunLanes;
import makespan.model.TestRun;
import makespan.picture.PngFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `makespan timeline`: the Gantt chart as a picture, drawn without a display.
@Command(name = "timeline", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "The Gantt chart as a picture, with no display.")
final class TimelineCommand implements Callable<Integer> {
  private final Session session;

  @Mixin
  private final ReadOptions read = new ReadOptions();
  @Mixin
  private final PictureOptions picture = new PictureOptions();
  @Mixin
  private final SplitOptions split = new SplitOptions();

  TimelineCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    picture.check();
    Optional<Path> png = picture.png(read.archives());
    Optional<Path> svg = picture.svg(read.archives());
    Optional<Path> csv = picture.csv(read.archives());
    return session.use(read, run -> {
      Timeline timeline = Timeline.of(run);
      Aggregates files = Aggregates.of(run, Grouping.FILE);
      var drawing = new GanttPicture(chart(run, timeline, files), BarNames.ofUnits(files::key), caption(run),
          picture.palette());
      picture.checkSize(picture.height().orElse(drawing.naturalHeight()));
      if (png.isPresent()) {
        write(png.get(),
            out -> PngFile.write(drawing.raster(picture.width(), picture.height(), picture.scale()), out));
      }
      if (svg.isPresent()) {
        write(svg.get(), out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          drawing.svg(picture.width(), picture.height(), text);
          text.flush();
        });
      }
      if (csv.isPresent()) {
        write(csv.get(), out -> CsvFile.write(Tables.bars(run, timeline), out, CsvPreset.DATA_TOOLS));
      }
    });
  }

  private Chart chart(TestRun run, Timeline timeline, Aggregates files) throws WordsOffException {
    RunFigures figures = RunFigures.of(run);
    Lanes actual = RunLanes.of(timeline, run);
    if (picture.show() == GanttMode.ACTUAL) {
      return new Chart(actual, Lanes.EMPTY, GanttMode.ACTUAL, figures.idealNanos(), 0);
    }
    if (split.unit() != Grouping.FILE) {
      throw new WordsOffException("the timeline shows plans of files; leave --unit out");
    }
    if (split.strategy() == Strategy.OBSERVED && split.containers().orElse(figures.containerCount()) != figures
        .containerCount()) {
      throw new WordsOffException("the observed split has " + figures.containerCount()
          + " containers; leave --containers out or choose another --strategy");
    }
    Assess.PlannedSplit planned = session.assess().plan(run, split.question(run));
    int containers = planned.solution().plan().containerCount();
    long ideal = new RunFigures(figures.totalNanos(), containers, 0).idealNanos();
    return new Chart(actual, PlanLanes.of(planned.solution().plan(), files), picture.show(), ideal,
        planned.solution().lowerBoundNanos());
  }

  private static GanttPicture.Caption caption(TestRun run) {
    RunFigures figures = RunFigures.of(run);
    String title = String.join(", ", run.archives().stream().map(ShownName::of).toList());
    return new GanttPicture.Caption(title, "%s · %s · total %s · ideal %s · actual %s · evenness %s".formatted(
        FigureText.counted(figures.containerCount(), "container"), FigureText.counted(run.testCount(), "test"),
        FigureText.duration(figures.totalNanos()), FigureText.duration(figures.idealNanos()),
        FigureText.duration(figures.actualNanos()), FigureText.percent(figures.evenness(), 0)));
  }

  private static void write(Path file, WholeFile.Content content) throws IOException {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + Reasons.of(e), e);
    }
  }
}
