package makespan.ui.gantt;

import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.DurationStyle;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.gantt.Chart;
import makespan.gantt.GanttMode;
import makespan.gantt.LaneArrangement;
import makespan.gantt.Lanes;
import makespan.gantt.Moves;

/// What a Gantt chart shows, and the chart that is made of it.
public final class GanttContent {
  /// Of so much, bars and pairs of lanes, moves are found within a frame, above it on a worker.
  private static final long AT_ONCE = 10_000;

  private final ObjectProperty<Lanes> actual = new SimpleObjectProperty<>(this, "actual", Lanes.EMPTY);
  private final ObjectProperty<Lanes> plan = new SimpleObjectProperty<>(this, "plan", Lanes.EMPTY);
  private final ObjectProperty<GanttMode> mode = new SimpleObjectProperty<>(this, "mode", GanttMode.ACTUAL);
  private final LongProperty idealNanos = new SimpleLongProperty(this, "idealNanos");
  private final LongProperty lowerBoundNanos = new SimpleLongProperty(this, "lowerBoundNanos");
  private final ObjectProperty<LaneArrangement> arrangement = new SimpleObjectProperty<>(this, "arrangement",
      LaneArrangement.NATURAL);
  private final ObjectProperty<DurationStyle> durations = new SimpleObjectProperty<>(this, "durations",
      DurationStyle.UNITS);
  private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart",
      new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0));
  private final LatestJob finding;
  private Moved known = new Moved(Lanes.EMPTY, Lanes.EMPTY, Moves.NONE);
  private Moved sought = known;

  /// What a plan moves of a run.
  private record Moved(Lanes actual, Lanes plan, Moves moves) {
    boolean isOf(Lanes run, Lanes planned) {
      return actual == run && plan == planned;
    }
  }

  GanttContent(Jobs jobs) {
    finding = new LatestJob(jobs);
    List.of(actual, plan, mode, idealNanos, lowerBoundNanos, arrangement, durations)
        .forEach(property -> property.subscribe(this::rechart));
  }

  /// The run as it was.
  public ObjectProperty<Lanes> actualProperty() {
    return actual;
  }

  /// The plan; its units are numbered as those of the run.
  public ObjectProperty<Lanes> planProperty() {
    return plan;
  }

  /// Which of the two is shown.
  public ObjectProperty<GanttMode> modeProperty() {
    return mode;
  }

  public GanttMode getMode() {
    return mode.get();
  }

  public void setMode(GanttMode value) {
    mode.set(value);
  }

  /// Where the ideal line stands, nanoseconds; none at 0.
  public LongProperty idealNanosProperty() {
    return idealNanos;
  }

  /// Where the line stands that no plan can beat, nanoseconds; none at 0. Shown with the plan only.
  public LongProperty lowerBoundNanosProperty() {
    return lowerBoundNanos;
  }

  /// Order, pins and hiding of the lanes.
  public ObjectProperty<LaneArrangement> arrangementProperty() {
    return arrangement;
  }

  /// How times are written.
  public ObjectProperty<DurationStyle> durationsProperty() {
    return durations;
  }

  /// What there is to see, made of the properties. What a large plan moves comes a little later than the plan; until then
  /// the moves of the plan before it stay up.
  public ReadOnlyObjectProperty<Chart> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  Chart chart() {
    return chart.get();
  }

  private void rechart() {
    chart.set(new Chart(actual.get(), plan.get(), mode.get(), idealNanos.get(), lowerBoundNanos.get(),
        arrangement.get(), mode.get() == GanttMode.GHOST ? moves(actual.get(), plan.get()) : Moves.NONE)
        .withDurations(durations.get()));
  }

  private Moves moves(Lanes run, Lanes planned) {
    if (known.isOf(run, planned)) {
      return known.moves;
    }
    // hidden bars are gone through as well
    long work = run.whole().barCount() + planned.whole().barCount() + (long) run.laneCount() * planned.laneCount();
    if (work <= AT_ONCE) {
      finding.cancel();
      known = new Moved(run, planned, Moves.between(run, planned));
      return known.moves;
    }
    if (!sought.isOf(run, planned)) {
      sought = new Moved(run, planned, Moves.NONE);
      finding.start(_ -> new Moved(run, planned, Moves.between(run, planned)), made -> {
        known = made;
        rechart();
      }, Jobs::unexpected);
    }
    return known.actual == run ? known.moves : Moves.NONE;
  }
}
