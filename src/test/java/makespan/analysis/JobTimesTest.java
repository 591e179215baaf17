package makespan.analysis;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import makespan.analysis.JobTimes.Stretch;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class JobTimesTest {
  private static Stretch stretch(String name, double start, double seconds) {
    return new Stretch(name, Math.round(start * SECOND), Math.round(seconds * SECOND));
  }

  @Test
  void whatStandsAroundTheTestsIsSetUpAndTailWithTrueTimes() {
    TestRun run = new Runs()
        .container().test("a", "1", 60).test("b", "1", 40).step("Spin up", 1_000, 1_010).step("Checkout", 1_011, 1_015)
        .step("Tests", 1_015, 1_125).step("Upload", 1_126, 1_130)
        .container().test("c", "1", 80).step("Spin up", 2_000, 2_020).step("Checkout", 2_020, 2_024)
        .step("Tests", 2_024, 2_109).step("Upload", 2_109, 2_110).run();

    JobTimes times = JobTimes.of(run);

    assertThat(times.testStep()).isEqualTo("Tests");
    assertThat(times.before(0)).containsExactly(stretch("Spin up", -25, 10), stretch("Checkout", -14, 4),
        stretch("Tests", -10, 10));
    assertThat(times.after(0)).containsExactly(stretch("Upload", 101, 4));
    assertThat(times.wallNanos(0)).isEqualTo(130 * SECOND);
    assertThat(times.beforeNanos(0)).isEqualTo(25 * SECOND);
    assertThat(times.afterNanos(0)).isEqualTo(5 * SECOND);
    assertThat(times.wallNanos(1)).isEqualTo(110 * SECOND);
    assertThat(RunFigures.outside(run)).containsExactly(30 * SECOND, 30 * SECOND);
    assertThat(MeasuredSetUp.of(run).outsideNanos()).isEqualTo(30 * SECOND);
  }

  @Test
  void theStepThatHoldsTheFirstTestsIsTheirsWhateverOthersTake() {
    TestRun run = new Runs()
        .container().test("a", "1", 60, 1_300 * SECOND, Outcome.PASSED).step("Build image", 1_000, 1_061)
        .step("Tests", 1_290, 1_400).step("Upload", 1_400, 1_402).run();

    JobTimes times = JobTimes.of(run);

    assertThat(times.testStep()).isEqualTo("Tests");
    assertThat(times.before(0)).containsExactly(stretch("Build image", -300, 61), stretch("Tests", -10, 10));
    assertThat(times.after(0)).containsExactly(stretch("Tests", 60, 40), stretch("Upload", 100, 2));
    assertThat(times.wallNanos(0)).isEqualTo(402 * SECOND);
  }

  @Test
  void testsOfSeveralWorkersAreLongerThanTheirStep() {
    TestRun run = new Runs().container().test("a", "1", 60).test("b", "1", 60).step("Checkout", 0, 5)
        .step("Tests", 5, 70).step("Upload", 70, 72).run();

    JobTimes times = JobTimes.of(run);

    assertThat(times.before(0)).containsExactly(stretch("Checkout", -5, 5));
    assertThat(times.after(0)).containsExactly(stretch("Upload", 120, 2));
    assertThat(times.wallNanos(0)).isEqualTo(72 * SECOND);
    assertThat(RunFigures.outside(run)).containsExactly(7 * SECOND);
  }

  @Test
  void stepsThatOverlapAreCut() {
    TestRun run = new Runs().container().test("a", "1", 50).step("Tests", 10, 60).step("Service", 0, 30)
        .step("Checkout", 2, 8).step("Upload", 55, 65).run();

    JobTimes times = JobTimes.of(run);

    assertThat(times.before(0)).containsExactly(stretch("Service", -10, 10));
    assertThat(times.after(0)).containsExactly(stretch("Upload", 50, 5));
  }

  @Test
  void withoutStepsNothingIsKnownAndSuitesTell() {
    TestRun run = new Runs().container().test("a", "1", 5).outside(3).run();

    assertThat(JobTimes.of(run).anyKnown()).isFalse();
    assertThat(JobTimes.of(run).known(0)).isFalse();
    assertThat(JobTimes.of(run).before(0)).isEmpty();
    assertThat(RunFigures.outside(run)).containsExactly(3 * SECOND);
  }

  @Test
  void aContainerThatLacksTheStepOfTheTestsIsNotKnown() {
    TestRun run = new Runs().container().test("a", "1", 50).step("Checkout", 0, 10).step("Tests", 10, 60)
        .container().outside(7).step("Checkout", 0, 10).run();

    JobTimes times = JobTimes.of(run);

    assertThat(times.known(0)).isTrue();
    assertThat(times.known(1)).isFalse();
    assertThat(RunFigures.outside(run)).containsExactly(10 * SECOND, 7 * SECOND);
  }
}
