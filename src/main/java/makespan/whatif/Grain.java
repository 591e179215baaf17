package makespan.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.WorkUnits;
import makespan.model.TestRun;

/// How far containers help where what may move is smaller: the longest unit cut in 2, 3, 4 or 8 by what its tests really
/// take, or another unit altogether. Beyond some number of containers nothing helps, as the longest unit decides.
///
/// @param edit            what is changed; empty for the work as it is
/// @param unitCount       units there are then
/// @param longest         name of the longest of them, empty where there is none
/// @param longestNanos    what that takes
/// @param floorContainers the fewest containers with which the longest unit decides; empty where none were found to
/// @param makespanNanos   the best split over the containers of the terms, set-up included
public record Grain(Optional<Edit> edit, int unitCount, String longest, long longestNanos, OptionalInt floorContainers,
    long makespanNanos) {
  private static final int[] PARTS = {2, 3, 4, 8};
  private static final List<Grouping> UNITS = List.of(Grouping.FILE, Grouping.CLASS, Grouping.TEST, Grouping.DIRECTORY);
  /// With more tests they are not planned one by one: it would take seconds.
  private static final int MOST_TESTS = 100_000;
  /// Above the even share of the longest unit so many numbers of containers are tried.
  private static final int TRIED = 6;

  /// The work of a scenario as it is, cut, and by other units; its strategy is the best split whatever it says.
  ///
  /// A cut that shortens the longest unit no further than the one before is left out. What is cut already is cut in twice,
  /// three, four and eight times as many parts.
  ///
  /// @param budgetNanos how long each split may be searched for
  /// @param cancelled   asked before every change
  /// @throws java.util.concurrent.CancellationException as soon as `cancelled` says so
  public static List<Grain> all(TestRun run, Scenario scenario, Rehearse rehearse, long budgetNanos,
      BooleanSupplier cancelled) {
    Scenario asked = scenario.withTerms(scenario.terms().withStrategy(Strategy.OPTIMAL));
    Forecast now = rehearse.of(asked, budgetNanos, cancelled).after();
    var grains = new ArrayList<Grain>();
    grains.add(of(Optional.empty(), now, budgetNanos));
    long shortest = grains.getFirst().longestNanos();
    EditedWork work = now.work();
    int group = work.work().count() == 0 ? 0 : work.group(work.work().units().id(0));
    // it may be a part of a unit that is cut already; that is cut further then
    int already = (int) IntStream.range(0, work.work().count()).filter(unit -> work.group(unit) == group).count();
    for (int parts : already == 0 ? new int[0] : PARTS) {
      if (parts * already > Edit.MOST) {
        break;
      }
      var cut = new Edit.Split(work.groups().key(group), parts * already, Cut.IN_ORDER);
      Optional<Grain> grain = changed(asked, cut, rehearse, budgetNanos, cancelled);
      if (grain.isPresent() && grain.get().longestNanos() < shortest) {
        grains.add(grain.get());
        shortest = grain.get().longestNanos();
      }
    }
    for (Grouping unit : UNITS) {
      if (unit != now.terms().unit() && (unit != Grouping.TEST || run.testCount() <= MOST_TESTS)) {
        changed(asked, new Edit.Unit(unit), rehearse, budgetNanos, cancelled).ifPresent(grains::add);
      }
    }
    return List.copyOf(grains);
  }

  private static Optional<Grain> changed(Scenario scenario, Edit edit, Rehearse rehearse, long budgetNanos,
      BooleanSupplier cancelled) {
    Rehearsal rehearsal = rehearse.of(scenario.with(edit), budgetNanos, cancelled);
    return rehearsal.effects().getLast().lost().isPresent()
        ? Optional.empty()
        : Optional.of(of(Optional.of(edit), rehearsal.after(), budgetNanos));
  }

  private static Grain of(Optional<Edit> edit, Forecast forecast, long budgetNanos) {
    WorkUnits units = forecast.work().work().units();
    return new Grain(edit, units.count(), units.count() == 0 ? "" : forecast.work().work().name(units.id(0)),
        units.longestNanos(), floor(forecast, budgetNanos), forecast.makespanNanos());
  }

  private static OptionalInt floor(Forecast forecast, long budgetNanos) {
    WorkUnits units = forecast.work().work().units();
    if (units.totalNanos() == 0) {
      return OptionalInt.of(1);
    }
    int fewest = (int) Math.ceilDiv(units.totalNanos(), units.longestNanos());
    var planner = new Planner();
    for (int containers = fewest; containers < fewest + TRIED; containers++) {
      Forecast more = Rehearse.forecast(planner, forecast.work(), forecast.terms().withContainers(containers),
          budgetNanos);
      if (more.solution().plan().makespanNanos() == units.longestNanos()) {
        return OptionalInt.of(containers);
      }
    }
    return OptionalInt.empty();
  }
}
