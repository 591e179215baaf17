package makespan.findings;

import static makespan.analysis.FigureText.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.balance.Planner;
import makespan.balance.Recommendation;
import makespan.whatif.Edit;

/// More or fewer containers than the work can use, both against the best split over the number in question.
final class Parallelism {
  private static final int SHOWN_STEPS = 3;

  private final Situation situation;
  private final UsefulContainers useful;
  private final int containers;
  private final long makespanNanos;

  Parallelism(Situation situation, Planner planner) {
    this.situation = situation;
    this.useful = new UsefulContainers(planner, situation.thresholds().replanNanos());
    this.containers = situation.containerCount();
    this.makespanNanos = situation.bestNanos();
  }

  /// Fewer containers reach the same makespan: to people one second makes no difference.
  Optional<Finding> tooMany() {
    int fewest = 1;
    while (fewest < containers && !reaches(fewest)) {
      fewest++;
    }
    if (fewest >= containers || situation.totalNanos() == 0) {
      return Optional.empty();
    }
    long paidBefore = situation.paidNanos(containers);
    long paid = paidBefore - situation.paidNanos(fewest);
    String now = Messages.containers(containers);
    String then = Messages.containers(fewest);
    long longest = situation.work().units().longestNanos();
    return Optional.of(new Finding(0, Kind.OVER_PARALLEL,
        situation.thresholds().severity((double) paid / paidBefore),
        Messages.text("over-parallel.title", fewest, now),
        now,
        Messages.text("over-parallel.detail", then, duration(situation.wallNanos(fewest)), now,
            duration(situation.wallNanos(containers)), duration(paid)) + counted(),
        Messages.text("over-parallel.evidence", situation.unitWord(), duration(longest),
            Messages.containers(useful.of(situation.work(), situation.sweep())),
            duration(paidBefore), duration(situation.paidNanos(fewest))),
        0, paid,
        Finding.Scope.RUN,
        new Finding.Measure("paid", paidBefore, situation.paidNanos(fewest)),
        situation.run().testCount(), 1, containers, Level.HIGH, Level.LOW, Optional.of(new Edit.Containers(fewest))));
  }

  /// The recommended number of containers is larger and ends the job clearly earlier.
  Optional<Finding> tooFew() {
    Recommendation recommendation = Recommendation.of(situation.sweep(), situation.work().units(),
        situation.setupNanos(), OptionalLong.empty());
    OptionalInt recommended = recommendation.containers();
    if (recommended.isEmpty() || recommended.getAsInt() <= containers) {
      return Optional.empty();
    }
    int more = recommended.getAsInt();
    long saved = makespanNanos - situation.makespanNanos(more);
    if (!situation.thresholds().clear(saved, situation.wallNanos(containers))) {
      return Optional.empty();
    }
    long cost = situation.paidNanos(more) - situation.paidNanos(containers);
    String now = Messages.containers(containers);
    String then = Messages.containers(more);
    return Optional.of(new Finding(0, Kind.UNDER_PARALLEL,
        situation.thresholds().severity((double) saved / situation.wallNanos(containers)),
        Messages.text("under-parallel.title", then, now),
        now,
        Messages.text("under-parallel.detail", now, duration(situation.wallNanos(containers)), then,
            duration(situation.wallNanos(more)), duration(saved), duration(Math.max(0, cost))) + counted(),
        Messages.text("under-parallel.evidence", String.join(", ", steps(more)),
            RecommendationText.of(recommendation, situation.work()))
            + (containers == 1 ? TwoJobs.of(situation.run()).map(jobs -> " " + jobs.text(situation)).orElse("") : ""),
        saved, -cost,
        Finding.Scope.RUN,
        new Finding.Measure("makespan", situation.wallNanos(containers), situation.wallNanos(more)),
        situation.run().testCount(), 1, containers, Level.MEDIUM, Level.LOW, Optional.of(new Edit.Containers(more))));
  }

  /// That set-up is in the figures, where there is any.
  private String counted() {
    return situation.setupNanos() == 0
        ? ""
        : " " + Messages.text("parallel.set-up", duration(situation.setupNanos()));
  }

  private boolean reaches(int fewer) {
    return situation.makespanNanos(fewer) - makespanNanos < situation.thresholds().clearNanos();
  }

  /// What the next containers save and cost, one by one.
  private List<String> steps(int most) {
    var steps = new ArrayList<String>();
    for (int count = containers + 1; count <= Math.min(most, containers + SHOWN_STEPS); count++) {
      long saved = makespanNanos - situation.makespanNanos(count);
      long cost = situation.paidNanos(count) - situation.paidNanos(containers);
      steps.add(Messages.text("under-parallel.step", Messages.containers(count), duration(saved),
          duration(Math.max(0, cost))));
    }
    return steps;
  }
}
