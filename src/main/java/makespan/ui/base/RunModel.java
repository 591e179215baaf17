package makespan.ui.base;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.findings.Finding;
import makespan.findings.Findings;
import makespan.findings.Thresholds;

/// What all views share and may observe: the run, the planned number of containers and its plan, the selection, the
/// filter. For the UI thread only.
public final class RunModel {
  /// No file is selected.
  public static final int NONE = -1;

  /// Up to so many units a plan is made inside the frame, above it on a worker.
  private static final int FRAME_UNITS = 5_000;
  private static final long MILLISECOND = 1_000_000L;
  /// Leaves half of a 16 ms frame to painting.
  private static final long FRAME_BUDGET = 8 * MILLISECOND;
  private static final long WORKER_BUDGET = 1_000 * MILLISECOND;
  private static final long SWEEP_BUDGET = 10 * MILLISECOND;

  private final Jobs jobs;
  private final LatestJob planning;
  private final LatestJob grouped;
  private final LatestJob concluding;
  private final Planner planner = new Planner();
  private final ReadOnlyObjectWrapper<Optional<LoadedRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Solution>> solution = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Sweep>> sweep = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Aggregates>> groups = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<List<Finding>>> findings = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final IntegerProperty containers = new SimpleIntegerProperty(1);
  private final IntegerProperty selectedFile = new SimpleIntegerProperty(NONE);
  private final ObjectProperty<GroupFilter> filter = new SimpleObjectProperty<>(GroupFilter.ALL);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FILE);
  private boolean planIsStale;

  /// @param jobs where plans too large for a frame, sweeps and groupings are made
  public RunModel(Jobs jobs) {
    this.jobs = jobs;
    this.planning = new LatestJob(jobs);
    this.grouped = new LatestJob(jobs);
    this.concluding = new LatestJob(jobs);
    containers.addListener(_ -> planIsStale = true);
    grouping.addListener(_ -> group());
  }

  /// Where long work is done.
  public Jobs jobs() {
    return jobs;
  }

  /// The opened run, empty at first.
  public ReadOnlyObjectProperty<Optional<LoadedRun>> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// The best plan known for [#containersProperty()]; follows it within the same frame for up to 5,000 files.
  public ReadOnlyObjectProperty<Optional<Solution>> solutionProperty() {
    return solution.getReadOnlyProperty();
  }

  /// The makespan for every number of containers, once it is known.
  public ReadOnlyObjectProperty<Optional<Sweep>> sweepProperty() {
    return sweep.getReadOnlyProperty();
  }

  /// The run's tests by [#groupingProperty()].
  public ReadOnlyObjectProperty<Optional<Aggregates>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /// What holds the job back, once it is known.
  public ReadOnlyObjectProperty<Optional<List<Finding>>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// The planned number of containers, 1 to [LoadedRun#maxContainers()].
  public IntegerProperty containersProperty() {
    return containers;
  }

  /// The file lit in every view, a number in the run's files, or [#NONE].
  public IntegerProperty selectedFileProperty() {
    return selectedFile;
  }

  /// Which groups the tables show.
  public ObjectProperty<GroupFilter> filterProperty() {
    return filter;
  }

  /// What a row of the main table is.
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /// Shows another run: as many containers as it had, nothing selected, nothing filtered.
  public void setRun(LoadedRun loaded) {
    planning.cancel();
    selectedFile.set(NONE);
    filter.set(GroupFilter.ALL);
    sweep.set(Optional.empty());
    findings.set(Optional.empty());
    solution.set(Optional.empty());
    groups.set(Optional.empty());
    // within the range of every run, so that no range has to cut it
    containers.set(1);
    run.set(Optional.of(loaded));
    group();
    containers.set(loaded.figures().containerCount());
    planIsStale = true;
    planIfStale();
    conclude(loaded);
  }

  /// Plans for the containers asked for, unless that is done. To be called once a frame, before layout.
  public void planIfStale() {
    if (!planIsStale || run.get().isEmpty()) {
      return;
    }
    planIsStale = false;
    LoadedRun loaded = run.get().get();
    int wanted = containers.get();
    planning.cancel();
    if (loaded.work().count() <= FRAME_UNITS) {
      Solution first = planner.plan(loaded.work(), wanted, Strategy.OPTIMAL, FRAME_BUDGET);
      solution.set(Optional.of(first));
      if (first.provedOptimal()) {
        return;
      }
    }
    planning.start(job -> plannerOf(job).plan(loaded.work(), wanted, Strategy.OPTIMAL, WORKER_BUDGET), this::improve,
        Jobs::unexpected);
  }

  /// A planner whose time is up once its job is cancelled, so that a drag leaves no searches behind.
  private static Planner plannerOf(Job job) {
    return new Planner(() -> System.nanoTime() + (job.cancelled() ? 2 * WORKER_BUDGET : 0));
  }

  private void improve(Solution found) {
    boolean better = solution.get().map(known -> known.plan().containerCount() != found.plan().containerCount()
        || found.plan().makespanNanos() < known.plan().makespanNanos()
        || found.lowerBoundNanos() > known.lowerBoundNanos()).orElse(true);
    if (better) {
      solution.set(Optional.of(found));
    }
  }

  private void group() {
    run.get().ifPresent(loaded -> {
      Grouping wanted = grouping.get();
      grouped.cancel();
      if (wanted == Grouping.FILE) {
        groups.set(Optional.of(loaded.files()));
      } else {
        grouped.start(_ -> Aggregates.of(loaded.run(), wanted), made -> groups.set(Optional.of(made)),
            Jobs::unexpected);
      }
    });
  }

  private void conclude(LoadedRun loaded) {
    record Conclusion(Sweep sweep, List<Finding> findings) {}
    concluding.start(job -> {
      Sweep curve = Sweep.of(loaded.work(), Strategy.OPTIMAL, loaded.maxContainers(), SWEEP_BUDGET, job::cancelled);
      Solution best = plannerOf(job).plan(loaded.work(), loaded.figures().containerCount(), Strategy.OPTIMAL,
          WORKER_BUDGET);
      return new Conclusion(curve, Findings.of(loaded.run(), loaded.files(), loaded.work(), best, curve,
          Thresholds.DEFAULT));
    }, made -> {
      sweep.set(Optional.of(made.sweep()));
      findings.set(Optional.of(made.findings()));
    }, Jobs::unexpected);
  }
}
