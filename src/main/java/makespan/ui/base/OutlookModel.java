package makespan.ui.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.Grouping;
import makespan.app.Assess;
import makespan.app.Assumptions;
import makespan.app.CompareRuns;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.SplitQuestion;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import makespan.model.TestRun;
import makespan.whatif.Forecast;

/// What predictions assume, and by how much the plan on screen may be missed. For the UI thread only.
///
/// The closed form is found in the frame of the plan; a queue has to be simulated, and other runs to be learnt from,
/// which a worker does.
public final class OutlookModel {
  private final LatestJob simulating;
  private final LatestJob learning;
  private final ReadOnlyObjectProperty<Optional<LoadedRun>> run;
  private final RunsBeside beside;
  private final ObjectProperty<Assumptions> assumptions = new SimpleObjectProperty<>(Assumptions.DEFAULT);
  private final ReadOnlyObjectWrapper<Variation> variation = new ReadOnlyObjectWrapper<>(Variation.USUAL);
  private final ReadOnlyObjectWrapper<List<TestRun>> learntFrom = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper unlike = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Outlook>> outlook = new ReadOnlyObjectWrapper<>(Optional.empty());

  OutlookModel(Jobs jobs, ReadOnlyObjectProperty<Optional<Forecast>> forecast,
      ReadOnlyObjectProperty<Optional<LoadedRun>> run, RunsBeside beside) {
    this.simulating = new LatestJob(jobs);
    this.learning = new LatestJob(jobs);
    this.run = run;
    this.beside = beside;
    assumptions.addListener((_, before, now) -> {
      if (before.noise() != now.noise()) {
        learn();
      }
    });
    beside.runsProperty().addListener(_ -> learn());
    beside.sameCommitProperty().addListener(_ -> learn());
    variation.addListener(_ -> follow(forecast.get()));
    forecast.subscribe(this::follow);
  }

  /// What predictions take for granted.
  public ObjectProperty<Assumptions> assumptionsProperty() {
    return assumptions;
  }

  /// By how much times vary: as chosen or, where other runs of the same tests were read, as these and the open one show.
  public ReadOnlyObjectProperty<Variation> variationProperty() {
    return variation.getReadOnlyProperty();
  }

  /// The other runs that show it, none where it is assumed.
  public ReadOnlyObjectProperty<List<TestRun>> learntFromProperty() {
    return learntFrom.getReadOnlyProperty();
  }

  /// Whether other runs were looked at and show nothing, as they are of other tests.
  public ReadOnlyBooleanProperty unlikeProperty() {
    return unlike.getReadOnlyProperty();
  }

  /// When the job ends in half of the runs and in 19 of 20, set-up included; empty where that is not known yet.
  public ReadOnlyObjectProperty<Optional<Outlook>> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  private void learn() {
    learning.cancel();
    Assumptions.Noise noise = assumptions.get().noise();
    learntFrom.set(List.of());
    unlike.set(false);
    variation.set(noise == Assumptions.Noise.NOISY ? Variation.NOISY : Variation.USUAL);
    List<TestRun> others = beside.runsProperty().get();
    if (noise == Assumptions.Noise.MEASURED && !others.isEmpty() && run.get().isPresent()) {
      LoadedRun open = run.get().get();
      List<TestRun> sameCommit = beside.sameCommit();
      learning.start(_ -> learnt(open, others, sameCommit), found -> found.ifPresentOrElse(learnt -> {
        learntFrom.set(learnt.from());
        variation.set(learnt.variation());
      }, () -> unlike.set(true)), Jobs::unexpected);
    }
  }

  private record Learnt(List<TestRun> from, Variation variation) {}

  /// Where the tests are others, what differs is no noise.
  private static Optional<Learnt> learnt(LoadedRun open, List<TestRun> others, List<TestRun> sameCommit) {
    List<TestRun> alike = sameCommit.isEmpty() ? CompareRuns.ofTheSameTests(open.files(), others) : sameCommit;
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    var runs = new ArrayList<>(alike);
    runs.add(open.run());
    var question = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL, OptionalInt.empty(), 0, 0);
    return new Assess(new Planner()).variation(runs, question, Variation.USUAL).map(made -> new Learnt(alike, made));
  }

  private void follow(Optional<Forecast> plan) {
    simulating.cancel();
    boolean queue = plan.isPresent() && plan.get().terms().strategy() == Strategy.QUEUE;
    Variation now = variation.get();
    outlook.set(queue ? Optional.empty() : plan.map(known -> known.outlook(now)));
    if (queue) {
      simulating.start(_ -> plan.get().outlook(now), found -> outlook.set(Optional.of(found)), Jobs::unexpected);
    }
  }
}
