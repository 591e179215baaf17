package makespan.ui.gantt;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.gantt.BarSet;
import makespan.gantt.Chart;
import makespan.gantt.Lanes;
import makespan.gantt.Layer;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;

/// Lights the bars of what is selected elsewhere: several files, or groups of tests. Bars of files are lit with any test
/// of the groups on their container, in a plan on any; bars of tests by themselves. Of containers the headers are lit,
/// of one file [GanttSelection#unitProperty()] is.
public final class GanttGroups {
  /// Of up to so many tests and bars what is selected is found within a frame, above it on a worker.
  private static final int AT_ONCE = 50_000;

  private final GanttPane pane;
  private final RunModel model;
  private final LatestJob looking;

  /// What is in the selected groups.
  private record Held(BitSet files, List<BitSet> filesOfContainers, BitSet tests) {
    static Held of(Selection selection) {
      Aggregates groups = selection.groups().orElseThrow();
      TestRun run = groups.run();
      var held = new Held(new BitSet(),
          IntStream.range(0, run.containers().size()).mapToObj(_ -> new BitSet()).toList(), new BitSet());
      for (int place = 0; place < selection.rows().count(); place++) {
        Rows tests = groups.tests(selection.rows().at(place));
        for (int test = 0; test < tests.count(); test++) {
          held.add(run, tests.at(test));
        }
      }
      return held;
    }

    private void add(TestRun run, int test) {
      tests.set(test);
      files.set(run.file(test));
      filesOfContainers.get(run.container(test)).set(run.file(test));
    }

    boolean holds(Layer layer, int lane, int unit, int item) {
      return item != Lanes.NONE ? tests.get(item)
          : layer == Layer.PLAN ? files.get(unit) : filesOfContainers.get(lane).get(unit);
    }
  }

  /// @param model whose selection it is
  public GanttGroups(GanttPane pane, RunModel model) {
    this.pane = pane;
    this.model = model;
    this.looking = new LatestJob(model.jobs());
    model.selectionProperty().addListener(_ -> look());
    pane.content().chartProperty().addListener(_ -> look());
  }

  private void look() {
    looking.cancel();
    Selection selection = model.selectionProperty().get();
    Optional<LoadedRun> run = model.runProperty().get();
    if (run.isEmpty() || selection.groups().isEmpty() || selection.file() != RunModel.NONE
        || selection.groups().orElseThrow().grouping() == Grouping.CONTAINER) {
      pane.selection().othersProperty().set(BarSet.NONE);
      return;
    }
    Chart chart = pane.chart();
    if (chart.actual().barCount() + chart.plan().barCount() + selection.testCount() <= AT_ONCE) {
      pane.selection().othersProperty().set(BarSet.of(chart, Held.of(selection)::holds, BarSet.NONE, () -> false));
    } else {
      looking.start(job -> BarSet.of(chart, Held.of(selection)::holds, BarSet.NONE, job::cancelled),
          pane.selection().othersProperty()::set, Jobs::unexpected);
    }
  }
}
