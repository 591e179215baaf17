package makespan.ui.gantt;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import makespan.analysis.GroupFilter;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.gantt.BarSet;
import makespan.gantt.Chart;
import makespan.gantt.GanttMode;
import makespan.gantt.Lanes;
import makespan.gantt.Layer;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;

/// Has the bars pale that the filter does not keep. No bar goes and the axis stays: what is shown is the same run.
///
/// A bar of a file is kept with its file, a bar of a test by itself; where containers are asked for, on those alone. In a
/// plan, whose containers are others, a file is kept wherever it runs. What is kept is found on a worker. The lane of
/// the one container that is asked for comes into sight.
public final class GanttFilter {
  /// Of up to so many bars, those of files and tests that are known to be kept are found within a frame.
  private static final int AT_ONCE = 50_000;
  /// How many tests are looked at between two questions whether to go on.
  private static final int STRIDE = 4_096;

  private final GanttPane pane;
  private final RunModel model;
  private final LatestJob looking;
  private Optional<Kept> known = Optional.empty();

  /// What a filter keeps of a run.
  ///
  /// @param tests the kept ones, once they were asked for
  private record Kept(GroupFilter filter, LoadedRun run, BitSet files, Optional<BitSet> tests,
      IntPredicate containers) {

    boolean isOf(GroupFilter wanted, LoadedRun loaded, boolean withTests) {
      return filter == wanted && run.run() == loaded.run() && (tests.isPresent() || !withTests);
    }

    boolean holds(Layer layer, int lane, int unit, int item) {
      return (item == Lanes.NONE ? files.get(unit) : tests.filter(kept -> kept.get(item)).isPresent())
          && (layer == Layer.PLAN || containers.test(lane));
    }
  }

  private record Found(Kept kept, BarSet bars) {}

  /// @param model whose filter it is
  public GanttFilter(GanttPane pane, RunModel model) {
    this.pane = pane;
    this.model = model;
    this.looking = new LatestJob(model.jobs());
    model.filterProperty().addListener(_ -> follow());
    pane.content().chartProperty().addListener(_ -> follow());
  }

  private void follow() {
    GroupFilter filter = model.filterProperty().get();
    Optional<LoadedRun> run = model.runProperty().get();
    if (filter.keepsAll() || run.isEmpty()) {
      looking.cancel();
      known = Optional.empty();
      pane.keptProperty().set(BarSet.ALL);
    } else {
      find(filter, run.get());
    }
  }

  private void find(GroupFilter filter, LoadedRun run) {
    Chart chart = pane.chart();
    boolean ofTests = chart.actual().ofTests();
    Optional<Kept> same = known.filter(kept -> kept.isOf(filter, run, ofTests));
    BarSet found = same.isPresent() ? pane.keptProperty().get() : BarSet.ALL;
    if (same.isPresent() && found.isOf(chart)) {
      return;
    }
    if (same.isPresent() && chart.actual().barCount() + chart.plan().barCount() <= AT_ONCE) {
      looking.cancel();
      pane.keptProperty().set(BarSet.of(chart, same.get()::holds, found, () -> false));
      return;
    }
    looking.start(job -> {
      Kept kept = same.orElseGet(() -> kept(filter, run, ofTests, job::cancelled));
      return new Found(kept, BarSet.of(chart, kept::holds, found, job::cancelled));
    }, this::show, Jobs::unexpected);
  }

  private void show(Found found) {
    boolean other = known.filter(before -> before.filter == found.kept.filter).isEmpty();
    known = Optional.of(found.kept);
    pane.keptProperty().set(found.bars);
    int[] asked = IntStream.range(0, pane.chart().actual().laneCount()).filter(found.kept.containers).limit(2)
        .toArray();
    if (other && asked.length == 1 && pane.content().getMode() != GanttMode.PLAN) {
      pane.showLane(asked[0]);
    }
  }

  private static Kept kept(GroupFilter filter, LoadedRun run, boolean withTests, BooleanSupplier stopped) {
    BitSet files = where(filter.of(run.files()), run.files().count(), stopped);
    Optional<BitSet> tests = withTests
        ? Optional.of(where(filter.ofTests(run.files()), run.run().testCount(), stopped))
        : Optional.empty();
    return new Kept(filter, run, files, tests, filter.ofContainers(run.run()));
  }

  private static BitSet where(IntPredicate condition, int count, BooleanSupplier stopped) {
    var kept = new BitSet(count);
    for (int i = 0; i < count && !(i % STRIDE == 0 && stopped.getAsBoolean()); i++) {
      if (condition.test(i)) {
        kept.set(i);
      }
    }
    return kept;
  }
}
