package makespan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearseTest {
  private static final long SECOND = 1_000_000_000L;

  /// Two containers: the long file beside a short one, and a third.
  private static TestRun small() {
    return new Runs().container()
        .test("spec/long_spec.rb", "one", 4).test("spec/long_spec.rb", "two", 3).test("spec/long_spec.rb", "three", 1)
        .container()
        .test("spec/short_spec.rb", "one", 2).test("lib/other_spec.rb", "one", 2).run();
  }

  @Test
  void aScenarioIsARunToBeSetBesideOthers() {
    TestRun run = small();
    var scenario = Scenario.of(new Terms(Grouping.FILE, Strategy.OPTIMAL, 2, 5 * SECOND), List.of(
        new Edit.Split("spec/long_spec.rb", 2, Cut.IN_ORDER),
        new Edit.Trim(SECOND, Optional.of(Target.ofFile("spec/long_spec.rb")))));

    PlannedRun planned = new Rehearse(run, new Planner()).planned(scenario, "plan", SECOND, () -> false);

    Forecast after = planned.rehearsal().after();
    assertThat(PlannedRun.is(planned.run())).isTrue();
    assertThat(planned.run().totalNanos()).isEqualTo(after.totalNanos()).isEqualTo(run.totalNanos() - 3 * SECOND);
    assertThat(makespan.analysis.RunFigures.loads(planned.run())).containsExactly(
        after.solution().plan().loadNanos(0), after.solution().plan().loadNanos(1));
    assertThat(makespan.analysis.RunFigures.unaccounted(planned.run())).containsExactly(5 * SECOND, 5 * SECOND);
    assertThat(planned.run().testCount()).isEqualTo(run.testCount());
  }

  @Test
  void whatIsDroppedIsNotInThePlannedRun() {
    TestRun run = small();
    var scenario = Scenario.of(new Terms(Grouping.TEST, Strategy.LPT, 3, 0),
        List.of(new Edit.Drop(Target.ofFile("spec/long_spec.rb"))));

    TestRun planned = new Rehearse(run, new Planner()).planned(scenario, "plan", SECOND, () -> false).run();

    assertThat(planned.containers()).containsExactly("0", "1", "2");
    assertThat(IntStream.range(0, planned.files().count()).mapToObj(planned.files()::get))
        .doesNotContain("spec/long_spec.rb");
    assertThat(planned.testCount()).isEqualTo(run.testCount() - 3);
  }

  @Test
  void aDroppedFileIsGoneFromTheWork() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Drop(Target.of("spec/long_spec.rb")));

    assertThat(rehearsal.before().makespanNanos()).isEqualTo(8 * SECOND);
    assertThat(rehearsal.after().makespanNanos()).isEqualTo(2 * SECOND);
    assertThat(rehearsal.after().work().work().count()).isEqualTo(2);
    Effect effect = rehearsal.effects().getFirst();
    assertThat(effect.tests()).isEqualTo(3);
    assertThat(effect.files()).isEqualTo(1);
    assertThat(effect.savedTotalNanos()).isEqualTo(8 * SECOND);
    assertThat(effect.savedWallNanos()).isEqualTo(6 * SECOND);
  }

  @Test
  void aSplitUsesWhatTheTestsReallyTook() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Split("spec/long_spec.rb", 2, Cut.IN_ORDER));

    assertThat(rehearsal.after().makespanNanos()).isEqualTo(6 * SECOND);
    assertThat(rehearsal.after().totalNanos()).isEqualTo(rehearsal.before().totalNanos());
    assertThat(names(rehearsal.after())).containsExactlyInAnyOrder("spec/long_spec.rb (1 of 2)",
        "spec/long_spec.rb (2 of 2)", "spec/short_spec.rb", "lib/other_spec.rb");
    assertThat(rehearsal.after().work().testCount(1)).isEqualTo(2);
    assertThat(parts(rehearsal.after().work())).containsExactly("lib/other_spec.rb 1", "spec/long_spec.rb 1",
        "spec/long_spec.rb 2", "spec/short_spec.rb 1");
  }

  private static List<String> parts(EditedWork work) {
    return IntStream.range(0, work.work().count())
        .mapToObj(unit -> work.groups().key(work.group(unit)) + " " + work.part(unit)).sorted().toList();
  }

  @Test
  void aSpeedUpTakesAPartOffEveryTestOfItsTarget() {
    Rehearsal rehearsal = rehearse(small(), new Edit.SpeedUp(Target.of("spec/**"), new BigDecimal("25")));

    assertThat(rehearsal.effects().getFirst().savedTotalNanos()).isEqualTo(5 * SECOND / 2);
    assertThat(rehearsal.after().makespanNanos()).isEqualTo(6 * SECOND);
  }

  @Test
  void aTrimNeverTakesMoreThanThereIs() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Trim(2 * SECOND, Optional.empty()));

    Effect effect = rehearsal.effects().getFirst();
    assertThat(effect.tests()).isEqualTo(5);
    assertThat(effect.clamped()).isEqualTo(1);
    assertThat(effect.savedTotalNanos()).isEqualTo(9 * SECOND);
  }

  @Test
  void setUpComesUponEveryContainer() {
    TestRun run = small();
    Scenario scenario = Scenario.of(terms(run).withSetup(60 * SECOND), List.of(new Edit.SetUp(20 * SECOND)));

    Rehearsal rehearsal = new Rehearse(run, new Planner()).of(scenario, SECOND, () -> false);

    assertThat(rehearsal.before().makespanNanos()).isEqualTo(68 * SECOND);
    assertThat(rehearsal.before().lowerBoundNanos()).isEqualTo(68 * SECOND);
    assertThat(rehearsal.after().makespanNanos()).isEqualTo(28 * SECOND);
    assertThat(rehearsal.effects().getFirst().savedWallNanos()).isEqualTo(40 * SECOND);
    assertThat(rehearsal.effects().getFirst().savedTotalNanos()).isZero();
  }

  @Test
  void smallerUnitsOtherStrategiesAndContainersAreEditsToo() {
    assertThat(rehearse(small(), new Edit.Unit(Grouping.TEST)).after().makespanNanos()).isEqualTo(6 * SECOND);
    assertThat(rehearse(small(), new Edit.Containers(3)).after().makespanNanos()).isEqualTo(8 * SECOND);
    assertThat(rehearse(small(), new Edit.By(Strategy.NAME)).after().makespanNanos()).isEqualTo(10 * SECOND);
    assertThat(rehearse(small(), new Edit.By(Strategy.OBSERVED)).after().makespanNanos()).isEqualTo(8 * SECOND);
  }

  @Test
  void aPinnedFileStaysOnItsContainer() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Pin("lib/other_spec.rb", 1),
        new Edit.Pin("spec/long_spec.rb", 1));

    assertThat(rehearsal.after().makespanNanos()).isEqualTo(10 * SECOND);
    assertThat(rehearsal.effects().get(1).savedWallNanos()).isEqualTo(-2 * SECOND);
  }

  @Test
  void aSavingIsWhatTheEditAddsToThoseAboveIt() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Drop(Target.of("spec/short_spec.rb")),
        new Edit.Drop(Target.of("spec/**")));

    assertThat(rehearsal.effects()).extracting(Effect::tests).containsExactly(1, 3);
    assertThat(rehearsal.effects()).extracting(Effect::savedTotalNanos).containsExactly(2 * SECOND, 8 * SECOND);
  }

  @Test
  void anEditThatIsOffIsToldOfAndNotMade() {
    TestRun run = small();
    Scenario scenario = Scenario.of(terms(run), List.of(new Edit.Drop(Target.of("spec/long_spec.rb")),
        new Edit.Drop(Target.of("lib/**")))).switched(0, false);

    Rehearsal rehearsal = new Rehearse(run, new Planner()).of(scenario, SECOND, () -> false);

    assertThat(rehearsal.effects()).extracting(Effect::savedTotalNanos).containsExactly(8 * SECOND, 2 * SECOND);
    assertThat(rehearsal.after().totalNanos()).isEqualTo(10 * SECOND);
  }

  @Test
  void anEditWhoseFileIsGoneSaysSoAndChangesNothing() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Drop(Target.of("spec/long_spec.rb")),
        new Edit.Split("spec/long_spec.rb", 2, Cut.EVEN), new Edit.Drop(Target.of("nowhere/**")),
        new Edit.Split("lib/other_spec.rb", 2, Cut.EVEN), new Edit.Pin("lib/other_spec.rb", 7),
        new Edit.Pin("gone", 1));

    assertThat(rehearsal.lost()).extracting(effect -> effect.lost().orElseThrow().reason()).containsExactly(
        Effect.Reason.NO_UNIT, Effect.Reason.NO_MATCH, Effect.Reason.INDIVISIBLE, Effect.Reason.NO_CONTAINER,
        Effect.Reason.NO_UNIT);
    assertThat(rehearsal.lost()).allSatisfy(effect -> {
      assertThat(effect.tests()).isZero();
      assertThat(effect.savedWallNanos()).isZero();
      assertThat(effect.lost().orElseThrow().message()).contains("nothing is changed");
    });
  }

  @Test
  void theObservedSplitHasTheContainersThatItHad() {
    Rehearsal rehearsal = rehearse(small(), new Edit.Containers(5), new Edit.By(Strategy.OBSERVED));

    assertThat(rehearsal.lost()).hasSize(1);
    assertThat(rehearsal.after().terms().strategy()).isEqualTo(Strategy.OPTIMAL);
  }

  @Test
  void aPatternThatTakesForEverIsLost() {
    TestRun run = new Runs().container().test("a".repeat(60), "one", 1).run();
    var clock = new AtomicLong();
    var rehearse = new Rehearse(run, new Planner(), () -> clock.addAndGet(10_000_000L));

    Rehearsal rehearsal = rehearse.of(
        Scenario.of(terms(run), List.of(new Edit.Drop(Target.of("/^(.*a){20}b$/")))), 0, () -> false);

    assertThat(rehearsal.lost().getFirst().lost().orElseThrow().reason()).isEqualTo(Effect.Reason.PATTERN);
    assertThat(rehearsal.after().totalNanos()).isEqualTo(SECOND);
  }

  @Test
  void itStopsWhenNobodyWaits() {
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> new Rehearse(small(), new Planner())
        .of(Scenario.of(terms(small()), List.of(new Edit.Containers(1))), SECOND, () -> true));
  }

  /// 16 containers, 272 min of which 80 lie in a legacy suite: "80 min of total = 5 min of wall".
  @Test
  void droppingEightyMinutesSavesFiveMinutesOfWallOnSixteenContainers() {
    var runs = new Runs();
    for (int container = 0; container < 16; container++) {
      runs.container();
      for (int file = 0; file < 12; file++) {
        runs.test("spec/models/%d_%d_spec.rb".formatted(container, file), "works", 60);
      }
      for (int file = 0; file < 5; file++) {
        runs.test("spec/requests/integration/%d_%d_spec.rb".formatted(container, file), "works", 60);
      }
    }

    Rehearsal rehearsal = rehearse(runs.run(), new Edit.Drop(Target.of("spec/requests/integration/**")));

    assertThat(rehearsal.effects().getFirst().savedTotalNanos()).isEqualTo(80 * 60 * SECOND);
    assertThat(rehearsal.effects().getFirst().savedWallNanos()).isEqualTo(5 * 60 * SECOND);
  }

  /// "100 ms x 20,000 tests = 33 min of total, 2 min of wall".
  @Test
  void aTenthOfASecondOffTwentyThousandTestsSavesTwoMinutesOfWall() {
    var runs = new Runs();
    for (int container = 0; container < 16; container++) {
      runs.container();
      for (int test = 0; test < 1_250; test++) {
        runs.test("spec/%d_%d_spec.rb".formatted(container, test % 25), "test " + test, 0.5);
      }
    }

    Rehearsal rehearsal = rehearse(runs.run(), new Edit.Trim(SECOND / 10, Optional.empty()));

    Effect effect = rehearsal.effects().getFirst();
    assertThat(effect.tests()).isEqualTo(20_000);
    assertThat(effect.clamped()).isZero();
    assertThat(effect.savedTotalNanos()).isEqualTo(2_000 * SECOND);
    assertThat(effect.savedWallNanos()).isEqualTo(125 * SECOND);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void savingsAddUpAndNoEditInventsOrLosesTime(long seed) {
    var random = new SplittableRandom(seed);
    TestRun run = anyRun(random);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      edits.add(anyEdit(random));
    }
    Scenario scenario = Scenario.of(terms(run), edits);
    for (int i = 0; i < edits.size(); i++) {
      scenario = scenario.switched(i, random.nextInt(4) > 0);
    }

    Rehearsal rehearsal = new Rehearse(run, new Planner()).of(scenario, SECOND, () -> false);

    List<Effect> on = rehearsal.effects().stream().filter(effect -> effect.step().on()).toList();
    assertThat(on.stream().mapToLong(Effect::savedTotalNanos).sum())
        .isEqualTo(rehearsal.before().totalNanos() - rehearsal.after().totalNanos());
    assertThat(on.stream().mapToLong(Effect::savedWallNanos).sum())
        .isEqualTo(rehearsal.before().makespanNanos() - rehearsal.after().makespanNanos());
    assertThat(rehearsal.effects()).allMatch(effect -> effect.savedTotalNanos() >= 0);
    EditedWork after = rehearsal.after().work();
    assertThat(IntStream.range(0, after.work().count()).map(after::testCount).sum())
        .isEqualTo(run.testCount() - on.stream().filter(effect -> effect.step().edit() instanceof Edit.Drop)
            .mapToInt(Effect::tests).sum());
    assertThat(rehearsal.before().totalNanos()).isEqualTo(run.totalNanos());
  }

  private static TestRun anyRun(SplittableRandom random) {
    var runs = new Runs();
    for (int container = 0; container < 3; container++) {
      runs.container();
      for (int test = 0; test < 12; test++) {
        runs.test("spec/%d/%d_spec.rb".formatted(random.nextInt(2), random.nextInt(4)), "test " + test,
            random.nextInt(1_000) / 100.0);
      }
    }
    return runs.run();
  }

  private static Edit anyEdit(SplittableRandom random) {
    String file = "spec/%d/%d_spec.rb".formatted(random.nextInt(2), random.nextInt(4));
    return switch (random.nextInt(6)) {
      case 0 -> new Edit.Drop(Target.of(file));
      case 1 -> new Edit.SpeedUp(Target.of("spec/1"), BigDecimal.valueOf(1 + random.nextInt(100)));
      case 2 -> new Edit.Trim(1 + random.nextLong(SECOND), Optional.empty());
      case 3 -> new Edit.Split(file, 2 + random.nextInt(3), random.nextBoolean() ? Cut.EVEN : Cut.IN_ORDER);
      case 4 -> new Edit.Pin(file, random.nextInt(4));
      default -> new Edit.Containers(1 + random.nextInt(4));
    };
  }

  private static Terms terms(TestRun run) {
    return new Terms(Grouping.FILE, Strategy.OPTIMAL, run.containers().size(), 0);
  }

  private static Rehearsal rehearse(TestRun run, Edit... edits) {
    return new Rehearse(run, new Planner()).of(Scenario.of(terms(run), List.of(edits)), SECOND, () -> false);
  }

  private static List<String> names(Forecast forecast) {
    return IntStream.range(0, forecast.work().work().count()).mapToObj(forecast.work().work()::name).toList();
  }
}
