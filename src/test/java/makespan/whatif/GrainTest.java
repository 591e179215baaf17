package makespan.whatif;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class GrainTest {
  /// One file of 60 s in six tests of 10 s, and six files of 10 s: 120 s.
  private static TestRun giant() {
    var runs = new Runs().container();
    for (int test = 0; test < 6; test++) {
      runs.test("spec/big_spec.rb", "t" + test, 10);
    }
    runs.container();
    for (int file = 0; file < 6; file++) {
      runs.test("spec/f" + file + "_spec.rb", "t", 10);
    }
    return runs.run();
  }

  private static List<Grain> grains(TestRun run, Scenario scenario) {
    return Grain.all(run, scenario, new Rehearse(run, new Planner()), SECOND / 10, () -> false);
  }

  private static Scenario over(int containers) {
    return Scenario.of(new Terms(Grouping.FILE, Strategy.NAME, containers, 0));
  }

  private static Grain of(List<Grain> grains, Edit edit) {
    return grains.stream().filter(grain -> grain.edit().equals(Optional.of(edit))).findFirst().orElseThrow();
  }

  @Test
  void cuttingTheGiantRaisesTheNumberOfContainersThatHelp() {
    List<Grain> grains = grains(giant(), over(4));

    Grain whole = grains.getFirst();
    assertThat(whole).isEqualTo(new Grain(Optional.empty(), 7, "spec/big_spec.rb", 60 * SECOND, OptionalInt.of(2),
        60 * SECOND));
    assertThat(of(grains, new Edit.Split("spec/big_spec.rb", 2, Cut.IN_ORDER))).satisfies(halves -> {
      assertThat(halves.unitCount()).isEqualTo(8);
      assertThat(halves.longestNanos()).isEqualTo(30 * SECOND);
      assertThat(halves.floorContainers()).hasValue(4);
      assertThat(halves.makespanNanos()).isEqualTo(30 * SECOND);
    });
    assertThat(of(grains, new Edit.Split("spec/big_spec.rb", 3, Cut.IN_ORDER)).floorContainers()).hasValue(6);
    assertThat(of(grains, new Edit.Split("spec/big_spec.rb", 8, Cut.IN_ORDER)).longestNanos()).isEqualTo(10 * SECOND);
    assertThat(grains).as("in 4 it is as long as in 3").noneMatch(
        grain -> grain.edit().equals(Optional.of(new Edit.Split("spec/big_spec.rb", 4, Cut.IN_ORDER))));
  }

  @Test
  void otherUnitsStandBesideTheCuts() {
    List<Grain> grains = grains(giant(), over(4));

    Grain tests = of(grains, new Edit.Unit(Grouping.TEST));
    assertThat(tests.unitCount()).isEqualTo(12);
    assertThat(tests.floorContainers()).hasValue(12);
    assertThat(tests.makespanNanos()).isEqualTo(30 * SECOND);
    assertThat(of(grains, new Edit.Unit(Grouping.DIRECTORY)).floorContainers()).hasValue(1);
    assertThat(grains).noneMatch(grain -> grain.edit().equals(Optional.of(new Edit.Unit(Grouping.FILE))));
  }

  @Test
  void editsAndSetUpOfTheScenarioAreInIt() {
    Scenario without = over(4).with(new Edit.Drop(Target.ofFile("spec/big_spec.rb"))).with(new Edit.SetUp(5 * SECOND));

    Grain whole = grains(giant(), without).getFirst();
    assertThat(whole.unitCount()).isEqualTo(6);
    assertThat(whole.floorContainers()).hasValue(6);
    assertThat(whole.makespanNanos()).isEqualTo(25 * SECOND);
  }

  @Test
  void whatIsCutAlreadyIsCutFurther() {
    List<Grain> grains = grains(giant(), over(4).with(new Edit.Split("spec/big_spec.rb", 2, Cut.IN_ORDER)));

    assertThat(grains.getFirst().longest()).isEqualTo("spec/big_spec.rb (1 of 2)");
    assertThat(of(grains, new Edit.Split("spec/big_spec.rb", 4, Cut.IN_ORDER)).longestNanos()).isEqualTo(20 * SECOND);
    assertThat(of(grains, new Edit.Split("spec/big_spec.rb", 6, Cut.IN_ORDER)).longestNanos()).isEqualTo(10 * SECOND);
  }

  @Test
  void aFileOfOneTestAndAnEmptyOneCannotBeCut() {
    TestRun one = new Runs().container().test("a", "t", 7).run();
    TestRun zero = new Runs().container().test("a", "t", 0).test("b", "t", 0).run();

    assertThat(grains(one, over(1))).noneMatch(grain -> grain.edit().filter(Edit.Split.class::isInstance).isPresent());
    assertThat(grains(zero, over(3)).getFirst().floorContainers()).hasValue(1);
  }

  @Test
  void stopsWhenAskedTo() {
    TestRun run = giant();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Grain.all(run,
        over(2).with(new Edit.SetUp(SECOND)), new Rehearse(run, new Planner()), 0, () -> true));
  }
}
