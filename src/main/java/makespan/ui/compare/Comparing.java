package makespan.ui.compare;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import makespan.analysis.Grouping;
import makespan.analysis.Likeness;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.OpenProgress;
import makespan.app.OpenSide;
import makespan.app.Opening;
import makespan.app.Projects;
import makespan.app.ScenarioFile;
import makespan.app.SplitQuestion;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.findings.ComparisonText;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.compare.ComparedRuns.Side;
import makespan.whatif.PlannedRun;
import makespan.whatif.Scenario;

/// Reads and plans what stands beside the open run and compares it, on a worker, the newest wish first. What is compared
/// stays so until the next comparison is made. For the UI thread only.
final class Comparing {
  private static final SplitQuestion SPLIT = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL,
      OptionalInt.empty(), 0, 200_000_000L);
  private static final long PLAN_BUDGET = 1_000_000_000L;

  private final RunModel model;
  private final Supplier<Projects> projects;
  private final Supplier<CompareRuns.Question> question;
  private final Face face;
  private final LatestJob comparing;
  private final ReadOnlyBooleanProperty seen;
  private List<TestRun> others = List.of();
  /// What is on screen.
  private Optional<ComparedRuns> shown = Optional.empty();
  /// What will be, so that a second wish builds on the first.
  private Optional<ComparedRuns> wanted = Optional.empty();
  /// The run that is the plan of the edits on screen, whatever these are.
  private Optional<Following> following = Optional.empty();
  private boolean busy;
  private int plans;

  /// @param run      one of those that are compared
  /// @param scenario of which it was planned, or was to be
  private record Following(TestRun run, Scenario scenario) {}

  /// Is told what comes of it.
  interface Face {
    /// Something is read or compared.
    void begun();

    /// Runs are compared.
    ///
    /// @param said what else is to be said of what was read
    void made(ComparedRuns runs, ComparisonRows rows, List<String> said);

    /// They are not, and what was compared stays.
    void refused(String why);

    /// The run that is open now has nothing in common with those beside it, which are put away.
    void alone();
  }

  private sealed interface Result {
    record Made(List<TestRun> others, ComparedRuns runs, ComparisonRows rows, List<String> said,
        Optional<Following> following) implements Result {}

    record Refused(String message) implements Result {}

    record Alone() implements Result {}
  }

  /// Reads or plans runs.
  @FunctionalInterface
  private interface Source {
    Added add(Job job);
  }

  private sealed interface Added {
    /// @param following the last of the runs, where it is to follow the edits
    record Runs(List<TestRun> runs, List<String> said, Optional<Following> following) implements Added {}

    record None(String message) implements Added {}
  }

  /// @param projects what is remembered of how downloads are to be read
  /// @param seen     whether what is compared is on screen; only then it follows the edits
  Comparing(RunModel model, Supplier<Projects> projects, Supplier<CompareRuns.Question> question,
      ReadOnlyBooleanProperty seen, Face face) {
    this.model = model;
    this.projects = projects;
    this.question = question;
    this.seen = seen;
    this.face = face;
    this.comparing = new LatestJob(model.jobs());
    model.scenarios().historyProperty().addListener(_ -> follow());
    seen.addListener(_ -> follow());
  }

  /// Compares the open run with others.
  ///
  /// @param archives a run each
  /// @param more     whether those that are read already stay beside it
  void with(List<String> archives, boolean more) {
    List<TestRun> before = more ? others : List.of();
    Projects known = projects.get();
    add(before, job -> read(archives, known, job), (open, all, _) -> ComparedRuns.of(open, all));
  }

  /// Puts the last of some files on a side; the other side stays what it is, the open run where nothing is compared.
  void read(Side side, List<String> paths) {
    if (!paths.isEmpty()) {
      Projects known = projects.get();
      add(others, job -> read(paths, known, job), on(side, wanted));
    }
  }

  /// Puts the plan of the edits on screen on a side, where it follows them.
  void plan(Side side) {
    OptionalInt there = following.isPresent() && wanted.isPresent()
        ? wanted.get().placeOf(following.get().run())
        : OptionalInt.empty();
    if (there.isPresent()) {
      change(known -> known.with(side, there.getAsInt()));
    } else {
      plan(on(side, wanted), true);
    }
  }

  /// Puts the plan of the edits as they are now on a side, where it stays as it is.
  void keepPlan(Side side) {
    plan(on(side, wanted), false);
  }

  /// Sets the plan of the edits on screen beside the run as it was.
  void planBesideOpen() {
    Optional<TestRun> open = open();
    if (following.isPresent() && wanted.isPresent() && open.isPresent()) {
      TestRun plan = following.get().run();
      change(known -> known.with(open.get(), plan));
    } else {
      plan(on(Side.CANDIDATE, Optional.empty()), true);
    }
  }

  /// Compares what is read in another way.
  void change(UnaryOperator<ComparedRuns> change) {
    wanted.map(change).ifPresent(next -> {
      wanted = Optional.of(next);
      List<TestRun> beside = others;
      Optional<Following> plan = following;
      CompareRuns.Question asked = question.get();
      start(job -> compare(beside, next, asked, List.of(), plan, job));
    });
  }

  /// Plans anew what follows the edits, where these have changed since; what is under way is waited for.
  private void follow() {
    Optional<LoadedRun> loaded = model.runProperty().get();
    Optional<Scenario> now = model.scenarios().possible();
    if (busy || !seen.get() || loaded.isEmpty() || now.isEmpty() || wanted.isEmpty()
        || following.filter(known -> !known.scenario().equals(now.get())).isEmpty()) {
      return;
    }
    TestRun before = following.get().run();
    // also where nothing comes of it, so that it is not tried over and over
    following = Optional.of(new Following(before, now.get()));
    ComparedRuns runs = wanted.get();
    List<TestRun> beside = others;
    CompareRuns.Question asked = question.get();
    String name = followingName(now.get());
    start(job -> {
      TestRun plan = loaded.get().rehearse().planned(now.get(), name, PLAN_BUDGET, job::cancelled).run();
      return compare(beside.stream().map(run -> run == before ? plan : run).toList(), runs.replaced(before, plan),
          asked,
          List.of(), Optional.of(new Following(plan, now.get())), job);
    });
  }

  /// The run that is open takes the place of the one that was; plans of that one go.
  ///
  /// @return whether there is anything to compare it with
  boolean openRunChanged() {
    comparing.cancel();
    busy = false;
    following = Optional.empty();
    List<TestRun> beside = others.stream().filter(run -> !PlannedRun.is(run)).toList();
    Optional<TestRun> open = open();
    if (beside.isEmpty() || open.isEmpty()) {
      others = List.of();
      shown = Optional.empty();
      wanted = Optional.empty();
      return false;
    }
    CompareRuns.Question asked = question.get();
    start(
        job -> switch (compare(beside, ComparedRuns.of(open.get(), beside), asked, List.of(), Optional.empty(), job)) {
          case Result.Made made -> made;
          // another job was opened; nobody asked for a comparison with it
          case Result.Refused _,Result.Alone _ -> new Result.Alone();
        });
    return true;
  }

  private Optional<TestRun> open() {
    return model.runProperty().get().map(LoadedRun::run);
  }

  /// Chooses what stands side by side once a run has been added.
  @FunctionalInterface
  private interface Choice {
    ComparedRuns of(TestRun open, List<TestRun> others, TestRun added);
  }

  private static Choice on(Side side, Optional<ComparedRuns> before) {
    return (open, others, added) -> {
      TestRun other = before.map(known -> known.run(side.other())).orElse(open);
      return side == Side.BASELINE
          ? ComparedRuns.of(open, others, added, other)
          : ComparedRuns.of(open, others, other, added);
    };
  }

  private void plan(Choice choice, boolean follows) {
    Optional<LoadedRun> loaded = model.runProperty().get();
    Optional<Scenario> scenario = model.scenarios().possible();
    if (loaded.isEmpty() || scenario.isEmpty()) {
      return;
    }
    Scenario asked = scenario.get();
    plans += follows ? 0 : 1;
    String name = follows
        ? followingName(asked)
        : Messages.get("compare.plan.name", plans, containers(asked), edits(asked));
    add(others, job -> {
      TestRun plan = loaded.get().rehearse().planned(asked, name, PLAN_BUDGET, job::cancelled).run();
      return new Added.Runs(List.of(plan), List.of(),
          follows ? Optional.of(new Following(plan, asked)) : Optional.empty());
    }, choice);
  }

  private static String followingName(Scenario scenario) {
    return Messages.get("compare.plan.following", containers(scenario), edits(scenario));
  }

  private static int containers(Scenario scenario) {
    return scenario.withContainersAsTerm().terms().containers();
  }

  private static long edits(Scenario scenario) {
    return scenario.steps().stream().filter(Scenario.Step::on).count();
  }

  private void add(List<TestRun> before, Source source, Choice choice) {
    Optional<TestRun> open = open();
    if (open.isEmpty()) {
      return;
    }
    CompareRuns.Question asked = question.get();
    Optional<Following> known = following;
    start(job -> switch (source.add(job)) {
      case Added.None(String message) -> new Result.Refused(message);
      case Added.Runs(List<TestRun> added, List<String> said, Optional<Following> plan) -> {
        List<TestRun> all = new ArrayList<>(before);
        all.addAll(added);
        yield compare(all, choice.of(open.get(), all, added.getLast()), asked, said, plan.or(() -> known), job);
      }
    });
  }

  private static Added read(List<String> archives, Projects known, Job job) {
    List<TestRun> runs = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String archive : archives) {
      OpenSide.Side side = new OpenSide().open(archive, Optional.empty(), InputStream.nullInputStream(),
          OpenProgress.stoppedBy(job::cancelled));
      said.addAll(side.said());
      switch (side.opening()) {
        case Opening.Nothing(String message, _) -> {
          return new Added.None(message);
        }
        // a scenario tells how its archives are to be read
        case Opening.Opened(TestRun run) -> runs.add(ScenarioFile.is(archive) ? run : known.correction(run).apply(run));
      }
    }
    return new Added.Runs(runs, said, Optional.empty());
  }

  private static Result compare(List<TestRun> others, ComparedRuns runs, CompareRuns.Question question,
      List<String> said, Optional<Following> following, Job job) {
    var rows = new ComparisonRows(new CompareRuns(new Assess(new Planner())).compare(
        runs.runs(), runs.baseline(), runs.candidate(), question, SPLIT, job::cancelled));
    return rows.compared().likeness().tests() == Likeness.Degree.NOTHING
        ? new Result.Refused(String.join(" ", ComparisonText.notLikeForLike(rows.compared().likeness(),
            rows.comparison().after().grouping())))
        : new Result.Made(others, runs, rows, said,
            following.filter(plan -> runs.placeOf(plan.run()).isPresent()));
  }

  private void start(Jobs.Work<Result> work) {
    face.begun();
    busy = true;
    comparing.startShown(Messages.get("task.comparing"), work, this::show, fault -> {
      busy = false;
      wanted = shown;
      Jobs.unexpected(fault);
    }, () -> {
      busy = false;
      wanted = shown;
      face.refused(Messages.get("compare.stopped"));
    });
  }

  private void show(Result result) {
    busy = false;
    switch (result) {
      case Result.Refused(String message) -> {
        wanted = shown;
        face.refused(message);
      }
      case Result.Alone() -> {
        others = List.of();
        shown = Optional.empty();
        wanted = Optional.empty();
        model.beside().set(List.of());
        face.alone();
      }
      case Result.Made(List<TestRun> read, ComparedRuns made, ComparisonRows compared, List<String> said, Optional<Following> plan) -> {
        others = read;
        shown = Optional.of(made);
        wanted = shown;
        model.beside().set(read.stream().filter(run -> !PlannedRun.is(run)).toList());
        following = plan;
        face.made(made, compared, said);
      }
    }
    follow();
  }
}
