package makespan.balance;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import makespan.balance.splitter.Shares;

/// Makes a plan for some number of containers. Holds nothing but its clock, so threads may share it.
public final class Planner {
  private final LongSupplier nanoTime;

  /// A planner that measures time by [System#nanoTime()].
  public Planner() {
    this(System::nanoTime);
  }

  /// @param nanoTime a clock in nanoseconds of which only differences mean anything
  public Planner(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Splits a workload.
  ///
  /// @param containers  at least 1; more than units leaves some empty
  /// @param budgetNanos how long [Strategy#OPTIMAL] may search; it stops as soon as its plan is proved, and a budget
  ///                    of 0 still gives a valid plan. Other strategies take no notice
  /// @throws IllegalArgumentException if `containers` is less than 1, or for [Strategy#OBSERVED] is not
  ///                                  [Workload#observedContainerCount()], or if the strategy takes sizes of source
  ///                                  files and the workload has none
  public Solution plan(Workload work, int containers, Strategy strategy, long budgetNanos) {
    return plan(work, containers, strategy, 0, budgetNanos, Optional.empty());
  }

  /// Splits a workload and tells of every better plan or bound on the way.
  ///
  /// @param better hears of plans of [Strategy#OPTIMAL] as they get better, on the thread of the search; the last one is
  ///               returned, and may have been told before
  /// @throws IllegalArgumentException as [#plan(Workload, int, Strategy, long)]
  public Solution plan(Workload work, int containers, Strategy strategy, long budgetNanos, Consumer<Solution> better) {
    return plan(work, containers, strategy, 0, budgetNanos, Optional.of(better));
  }

  /// Splits a workload well enough for a figure that is told more coarsely than the last part of the search improves it.
  ///
  /// @param enoughNanos a plan that is longer than a simple bound by no more than this ends the search
  /// @return as [Strategy#OPTIMAL] finds it
  /// @throws IllegalArgumentException if `containers` is less than 1
  public Solution planWithin(Workload work, int containers, long enoughNanos, long budgetNanos) {
    return plan(work, containers, Strategy.OPTIMAL, enoughNanos, budgetNanos, Optional.empty());
  }

  private Solution plan(Workload work, int containers, Strategy strategy, long enoughNanos, long budgetNanos,
      Optional<Consumer<Solution>> better) {
    if (containers < 1) {
      throw new IllegalArgumentException("containers: " + containers);
    }
    Deadline deadline = Deadline.in(budgetNanos, nanoTime);
    return switch (strategy) {
      case OBSERVED -> solution(work, observed(work, containers), deadline);
      case LPT, QUEUE -> solution(work, ranked(work, Lpt.of(work.units(), work.count(), containers)), deadline);
      case OPTIMAL -> {
        Optimal.Found found = Optimal.split(work.units(), containers, enoughNanos, deadline,
            better.map(listener -> now -> listener.accept(found(work, now, deadline))));
        yield found(work, found, deadline);
      }
      default -> solution(work, shared(work, strategy, containers), deadline);
    };
  }

  private static Solution found(Workload work, Optimal.Found found, Deadline deadline) {
    return new Solution(ranked(work, found.split()), found.lowerBound(), deadline.elapsedNanos());
  }

  private static Solution solution(Workload work, Plan plan, Deadline deadline) {
    return new Solution(plan, LowerBound.of(work.units(), plan.containerCount()), deadline.elapsedNanos());
  }

  /// A split by rank, every container longest first.
  private static Plan ranked(Workload work, Split split) {
    int[] container = new int[work.count()];
    int[] order = new int[work.count()];
    for (int rank = 0; rank < order.length; rank++) {
      order[rank] = work.units().id(rank);
      container[order[rank]] = split.container(rank);
    }
    return Plan.of(work, split.containerCount(), container, order);
  }

  private static Plan observed(Workload work, int containers) {
    if (containers != work.observedContainerCount()) {
      throw new IllegalArgumentException("it ran on " + work.observedContainerCount() + " containers, not "
          + containers);
    }
    int[] container = new int[work.count()];
    Arrays.setAll(container, work::observedContainer);
    return Plan.of(work, containers, container, work.observedOrder());
  }

  private static Plan shared(Workload work, Strategy strategy, int containers) {
    Shares shares = strategy.splitter().orElseThrow().split(work.listing(), containers);
    return Plan.of(work, containers, shares.containers(), shares.order());
  }
}
