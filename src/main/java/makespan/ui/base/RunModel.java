package makespan.ui.base;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Assess;
import makespan.app.Correction;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.SplitQuestion;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.diagnosis.Background;
import makespan.balance.diagnosis.Diagnosis;
import makespan.findings.Finding;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.whatif.EditedWork;
import makespan.whatif.Forecast;
import makespan.whatif.Rehearse;
import makespan.whatif.Scenario;
import makespan.whatif.Terms;

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
  private final GroupingModel grouping;
  private final LatestJob sweeping;
  private final LatestJob concluding;
  private final ScenarioModel scenarios;
  private final Unsaved unsaved;
  private final OutlookModel outlook;
  private final RunsBeside beside = new RunsBeside();
  private final Wording wording = new Wording();
  private final Planner planner = new Planner();
  private final ReadOnlyObjectWrapper<Optional<LoadedRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Forecast>> forecast = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanExpression loaded = Bindings.createBooleanBinding(() -> run.get().isPresent(), run);
  private final ReadOnlyObjectWrapper<Optional<Sweep>> sweep = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper swept = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final BooleanExpression curveWaiting;
  private final BooleanExpression alone;
  private final ReadOnlyObjectWrapper<Optional<List<Finding>>> findings = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Diagnosis>> diagnosis = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final IntegerProperty containers = new SimpleIntegerProperty(1);
  private final IntegerProperty selectedFile = new SimpleIntegerProperty(NONE);
  private final IntegerProperty selectedTest = new SimpleIntegerProperty(NONE);
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
  private final ObjectProperty<GroupFilter> filter = new SimpleObjectProperty<>(GroupFilter.ALL);
  private boolean planIsStale;

  /// @param jobs where plans too large for a frame, sweeps and groupings are made
  public RunModel(Jobs jobs) {
    this.jobs = jobs;
    this.planning = new LatestJob(jobs);
    this.grouping = new GroupingModel(jobs);
    this.sweeping = new LatestJob(jobs);
    this.concluding = new LatestJob(jobs);
    this.scenarios = new ScenarioModel(jobs);
    this.unsaved = new Unsaved(scenarios);
    this.outlook = new OutlookModel(jobs, forecastProperty(), runProperty(), beside);
    this.curveWaiting = swept.not().or(scenarios.waitingProperty());
    this.alone = Bindings.createBooleanBinding(
        () -> outlook.learntFromProperty().get().isEmpty() && beside.sameCommit().isEmpty(),
        outlook.learntFromProperty(), beside.sameCommitProperty());
    outlook.variationProperty().addListener(_ -> run.get().ifPresent(this::conclude));
    for (Observable asked : List.of(forecast, containers, scenarios.plannedProperty(), scenarios.waitingProperty())) {
      asked.addListener(_ -> tellWaiting());
    }
    containers.addListener((_, _, count) -> {
      planIsStale = true;
      scenarios.setContainers(count.intValue());
    });
    scenarios.historyProperty().addListener((_, _, known) -> known
        .ifPresent(history -> containers.set(history.now().terms().containers())));
    scenarios.plannedProperty().addListener((_, _, next) -> next.ifPresent(this::replan));
    beside.sameCommitProperty().addListener(_ -> run.get().ifPresent(this::conclude));
    selection.addListener((_, _, now) -> {
      if (selectedTest.get() != NONE && !now.has(selectedTest.get())) {
        selectedTest.set(NONE);
      }
      selectedFile.set(now.file());
    });
    selectedFile.addListener((_, _, file) -> selectFile(file.intValue()));
  }

  /// Where long work is done.
  public Jobs jobs() {
    return jobs;
  }

  /// The opened run, empty at first.
  public ReadOnlyObjectProperty<Optional<LoadedRun>> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Whether a run is open.
  public BooleanExpression loadedProperty() {
    return loaded;
  }

  /// The edits of the run and what they come to.
  public ScenarioModel scenarios() {
    return scenarios;
  }

  /// The best plan known for [#containersProperty()] with all edits that are on; follows the containers within the same
  /// frame for up to 5,000 units. Units of the plan are those of [Forecast#work()].
  public ReadOnlyObjectProperty<Optional<Forecast>> forecastProperty() {
    return forecast.getReadOnlyProperty();
  }

  /// Whether that plan is one of other edits or containers than the present ones.
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// By how much that plan may be missed.
  public OutlookModel outlook() {
    return outlook;
  }

  /// The makespan of the same work for every number of containers, without set-up, once it is known.
  public ReadOnlyObjectProperty<Optional<Sweep>> sweepProperty() {
    return sweep.getReadOnlyProperty();
  }

  /// Whether [#sweepProperty()] is of the work that is planned now and of its strategy, and not of those before.
  public ReadOnlyBooleanProperty sweptProperty() {
    return swept.getReadOnlyProperty();
  }

  /// Whether [#sweepProperty()] is of other work than the edits come to.
  public BooleanExpression curveWaitingProperty() {
    return curveWaiting;
  }

  /// Whether all that is concluded of the open run comes from it alone, as no other one tells of its noise or flaky tests.
  public BooleanExpression aloneProperty() {
    return alone;
  }

  /// How figures are put into words.
  public Wording wording() {
    return wording;
  }

  /// Other runs that were read beside this one.
  public RunsBeside beside() {
    return beside;
  }

  /// The run's tests by [#groupingProperty()].
  public ReadOnlyObjectProperty<Optional<Aggregates>> groupsProperty() {
    return grouping.groupsProperty();
  }

  /// What holds the job back, once it is known.
  public ReadOnlyObjectProperty<Optional<List<Finding>>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// What the run tells of its split, once it is known.
  public ReadOnlyObjectProperty<Optional<Diagnosis>> diagnosisProperty() {
    return diagnosis.getReadOnlyProperty();
  }

  /// The planned number of containers, 1 to [LoadedRun#maxContainers()].
  public IntegerProperty containersProperty() {
    return containers;
  }

  /// What is selected in every view.
  public ObjectProperty<Selection> selectionProperty() {
    return selection;
  }

  /// The one file lit in every view, a number in the run's files, or [#NONE]; goes with [#selectionProperty()].
  public IntegerProperty selectedFileProperty() {
    return selectedFile;
  }

  /// The one test lit in every view, a row of the run, or [#NONE]; it is in the one group that is selected.
  public IntegerProperty selectedTestProperty() {
    return selectedTest;
  }

  /// Selects a test in its file.
  public void selectTest(int test) {
    run.get().ifPresent(loaded -> {
      selectedFile.set(loaded.run().file(test));
      selectedTest.set(test);
    });
  }

  /// Which groups the tables show.
  public ObjectProperty<GroupFilter> filterProperty() {
    return filter;
  }

  /// What a row of the main table is.
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping.groupingProperty();
  }

  /// How the tests are put into groups, in full.
  public GroupingModel grouping() {
    return grouping;
  }

  /// What of the work on the run is in no file.
  public Unsaved unsaved() {
    return unsaved;
  }

  /// Shows another run, as it was read.
  public void setRun(LoadedRun loaded) {
    setRun(loaded, Correction.NONE);
  }

  /// Shows another run: as many containers as it had, nothing selected, nothing filtered.
  ///
  /// @param made what the user told of it
  public void setRun(LoadedRun loaded, Correction made) {
    unsaved.leave();
    planning.cancel();
    sweeping.cancel();
    beside.leave();
    selection.set(Selection.NONE);
    filter.set(GroupFilter.ALL);
    swept.set(false);
    sweep.set(Optional.empty());
    findings.set(Optional.empty());
    diagnosis.set(Optional.empty());
    forecast.set(Optional.empty());
    grouping.clear();
    // within the range of every run, so that no range has to cut it
    containers.set(1);
    // who hears of the run asks what was told of it
    unsaved.come(made);
    run.set(Optional.of(loaded));
    grouping.setRun(loaded);
    scenarios.setRun(loaded);
    planIsStale = true;
    planIfStale();
    conclude(loaded);
  }

  /// Shows the same tests on other containers; the edits stay, and so does by what the user wants them split.
  ///
  /// @param made what the user told of it
  public void regroup(LoadedRun loaded, Correction made) {
    Optional<Scenario> carried = run.get().flatMap(before -> scenarios.scenario()
        .map(scenario -> scenario.withTerms(carried(scenario.terms(), before.terms(), loaded))));
    Optional<Scenario> inFile = scenarios.saved();
    boolean same = inFile.equals(scenarios.scenario());
    setRun(loaded, made);
    carried.filter(scenario -> inFile.isPresent() || !scenario.equals(Scenario.of(loaded.terms())))
        .ifPresent(scenario -> scenarios.carry(scenario, same ? Optional.of(scenario) : inFile));
  }

  /// What the user chose, and of all else what another run has.
  ///
  /// @param now   as the user has it
  /// @param found as the run had it on which he chose
  public static Terms carried(Terms now, Terms found, LoadedRun other) {
    Terms next = other.terms();
    return now.withContainers(now.containers() == found.containers()
        ? next.containers()
        : Math.min(other.maxContainers(), now.containers()))
        .withSetup(now.setupNanos() == found.setupNanos() ? next.setupNanos() : now.setupNanos());
  }

  /// Plans for the containers asked for, unless that is done. To be called once a frame, before layout.
  public void planIfStale() {
    Optional<ScenarioModel.Planned> planned = scenarios.plannedProperty().get();
    if (!planIsStale || planned.isEmpty()) {
      return;
    }
    planIsStale = false;
    EditedWork work = planned.get().work();
    Terms terms = planned.get().terms(containers.get());
    planning.cancel();
    if (work.work().count() <= FRAME_UNITS) {
      Forecast first = Rehearse.forecast(planner, work, terms, FRAME_BUDGET);
      forecast.set(Optional.of(first));
      if (first.solution().provedOptimal() || terms.strategy() != Strategy.OPTIMAL) {
        return;
      }
    }
    planning.startSteps((job, better) -> Rehearse.forecast(plannerOf(job), work, terms, WORKER_BUDGET, better),
        this::improve, Jobs::unexpected);
  }

  /// Other work is to be split: the present plan stays up until there is one of it.
  private void replan(ScenarioModel.Planned planned) {
    planIsStale = true;
    swept.set(false);
    if (findings.get().isPresent()) {
      planIfStale();
      run.get().ifPresent(loaded -> sweep(loaded, planned));
    }
  }

  private void tellWaiting() {
    waiting.set(scenarios.waitingProperty().get() || scenarios.plannedProperty().get().filter(planned -> forecast.get()
        .filter(made -> made.work() == planned.work() && made.terms().equals(planned.terms(containers.get())))
        .isPresent()).isEmpty());
  }

  private void sweep(LoadedRun loaded, ScenarioModel.Planned planned) {
    sweeping.start(job -> curve(loaded, planned, job), this::show, Jobs::unexpected);
  }

  private void show(Sweep made) {
    swept.set(true);
    sweep.set(Optional.of(made));
  }

  private static Sweep curve(LoadedRun loaded, ScenarioModel.Planned planned, Job job) {
    return Rehearse.sweep(planned.work(), planned.sweptBy(), loaded.maxContainers(), SWEEP_BUDGET, job::cancelled);
  }

  /// A planner whose time is up once its job is cancelled, so that a drag leaves no searches behind.
  private static Planner plannerOf(Job job) {
    return new Planner(() -> System.nanoTime() + (job.cancelled() ? 2 * WORKER_BUDGET : 0));
  }

  private void improve(Forecast found) {
    boolean better = forecast.get().map(known -> known.work() != found.work()
        || !known.terms().equals(found.terms())
        || found.makespanNanos() < known.makespanNanos()
        || found.lowerBoundNanos() > known.lowerBoundNanos()).orElse(true);
    if (better) {
      forecast.set(Optional.of(found));
    }
  }

  /// Selects a file or a container of the open run that is known by its name elsewhere, as in another run; tells whether
  /// there is one.
  ///
  /// @param grouping what the name is of; of others than files and containers nothing is selected
  public boolean selectNamed(Grouping grouping, String name) {
    return selectNamed(grouping, Set.of(name));
  }

  /// Selects those of some files or containers that the open run has; tells whether there is any.
  ///
  /// @param grouping what the names are of, as above
  public boolean selectNamed(Grouping grouping, Set<String> names) {
    Selection named = run.get().map(loaded -> switch (grouping) {
      case FILE -> named(loaded.files(), names);
      case CONTAINER -> named(loaded.containers(), names);
      default -> Selection.NONE;
    }).orElse(Selection.NONE);
    boolean any = named.rows().count() > 0;
    if (any) {
      selection.set(named);
    }
    return any;
  }

  private static Selection named(Aggregates groups, Set<String> names) {
    return Selection.of(groups, Rows.all(groups.count()).where(group -> names.contains(groups.key(group))));
  }

  private void selectFile(int file) {
    if (file != selection.get().file()) {
      selection.set(run.get().filter(_ -> file != NONE).map(loaded -> Selection.of(loaded.files(), Rows.of(file)))
          .orElse(Selection.NONE));
    }
  }

  private void conclude(LoadedRun loaded) {
    record Conclusion(Assess.Conclusions made, Diagnosis diagnosis) {}
    var question = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL, OptionalInt.empty(), 0, WORKER_BUDGET);
    List<TestRun> sameCommit = beside.sameCommit();
    var background = new Background(List.of(), outlook.variationProperty().get());
    concluding.start(job -> {
      Assess.Conclusions made = new Assess(plannerOf(job)).findings(loaded.files(), loaded.work(), sameCommit,
          background, question, job::cancelled);
      return new Conclusion(made, Diagnosis.of(loaded.run(), loaded.work(), made.best(), background));
    }, concluded -> {
      diagnosis.set(Optional.of(concluded.diagnosis()));
      findings.set(Optional.of(concluded.made().findings()));
      ScenarioModel.Planned planned = scenarios.plannedProperty().get().orElseThrow();
      if (planned.work() == loaded.unedited() && planned.sweptBy() == Strategy.OPTIMAL) {
        show(concluded.made().sweep());
      } else {
        sweep(loaded, planned);
      }
    }, Jobs::unexpected);
  }
}
