package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final TestRun BEFORE = new Runs()
      .container().test("spec/a_spec.rb", "a", 100).test("spec/b_spec.rb", "b", 30)
      .container().test("spec/old_spec.rb", "x", 4).test("spec/old_spec.rb", "y", 6).test("spec/gone_spec.rb", "g", 5)
      .run();
  private static final TestRun AFTER = new Runs()
      .container().test("spec/a_spec.rb", "a", 60).test("spec/new_spec.rb", "x", 4).test("spec/new_spec.rb", "y", 8)
      .container().test("spec/b_spec.rb", "b", 31).test("spec/came_spec.rb", "c", 2)
      .run();

  @Test
  void everyGroupOfEitherRunHasAPlaceAndAStatus() {
    Comparison comparison = compared(BEFORE, AFTER);

    assertThat(comparison.count()).isEqualTo(6);
    assertThat(change(comparison, "spec/a_spec.rb")).isEqualTo(Change.FASTER);
    assertThat(change(comparison, "spec/b_spec.rb")).isEqualTo(Change.SAME);
    assertThat(change(comparison, "spec/gone_spec.rb")).isEqualTo(Change.REMOVED);
    assertThat(change(comparison, "spec/came_spec.rb")).isEqualTo(Change.ADDED);
    assertThat(comparison.count(Change.ADDED)).isEqualTo(2);
  }

  @Test
  void whatBothRunsHaveOnOtherContainersMoved() {
    Comparison comparison = compared(BEFORE, AFTER);

    assertThat(comparison.moved(place(comparison, "spec/b_spec.rb"))).isTrue();
    assertThat(comparison.moved(place(comparison, "spec/a_spec.rb"))).isFalse();
    assertThat(comparison.moved(place(comparison, "spec/gone_spec.rb"))).isFalse();
    assertThat(comparison.movedCount()).isEqualTo(1);
  }

  @Test
  void theGreatestChangeStandsFirst() {
    Comparison comparison = compared(BEFORE, AFTER);

    assertThat(IntStream.of(comparison.byChange().toArray()).mapToObj(comparison::key)).containsExactly(
        "spec/a_spec.rb", "spec/new_spec.rb", "spec/old_spec.rb", "spec/gone_spec.rb", "spec/came_spec.rb",
        "spec/b_spec.rb");
  }

  @Test
  void changesAddUpToTheDifferenceOfTheTotals() {
    Comparison comparison = compared(BEFORE, AFTER);

    assertThat(IntStream.range(0, comparison.count()).mapToLong(comparison::changeNanos).sum())
        .isEqualTo(AFTER.totalNanos() - BEFORE.totalNanos());
  }

  @Test
  void renamedGroupsArePairedOnRequestByTheTestsTheyHold() {
    Comparison comparison = compared(BEFORE, AFTER).withRenames();

    int place = place(comparison, "spec/new_spec.rb");
    assertThat(comparison.formerKey(place)).contains("spec/old_spec.rb");
    assertThat(comparison.change(place)).isEqualTo(Change.SLOWER);
    assertThat(comparison.changeNanos(place)).isEqualTo(2 * Runs.SECOND);
    assertThat(comparison.count()).isEqualTo(5);
    assertThat(change(comparison, "spec/gone_spec.rb")).isEqualTo(Change.REMOVED);
    assertThat(change(comparison, "spec/came_spec.rb")).isEqualTo(Change.ADDED);
  }

  @Test
  void ofTwoCandidatesTheOneWithTheSameFileNameIsTheRenamedOne() {
    TestRun before = new Runs().container().test("spec/models/user_spec.rb", "works", 5).run();
    TestRun after = new Runs().container().test("spec/admin_spec.rb", "works", 5)
        .test("spec/domain/user_spec.rb", "works", 5).run();

    Comparison comparison = compared(before, after).withRenames();

    assertThat(comparison.formerKey(place(comparison, "spec/domain/user_spec.rb")))
        .contains("spec/models/user_spec.rb");
    assertThat(change(comparison, "spec/admin_spec.rb")).isEqualTo(Change.ADDED);
  }

  @Test
  void onOneContainerNothingMoves() {
    TestRun other = new Runs().container().test("spec/a_spec.rb", "a", 1).run();

    assertThat(compared(BEFORE, other).movedCount()).isZero();
  }

  @Test
  void groupsOfTwoKindsAreNotCompared() {
    assertThatThrownBy(() -> Comparison.of(Aggregates.of(BEFORE, Grouping.FILE), Aggregates.of(AFTER, Grouping.SUITE),
        Noise.DEFAULT)).isInstanceOf(IllegalArgumentException.class);
  }

  static Comparison compared(TestRun before, TestRun after) {
    return Comparison.of(Aggregates.of(before, Grouping.FILE), Aggregates.of(after, Grouping.FILE), Noise.DEFAULT);
  }

  private static Change change(Comparison comparison, String key) {
    return comparison.change(place(comparison, key));
  }

  private static int place(Comparison comparison, String key) {
    return IntStream.range(0, comparison.count()).filter(place -> comparison.key(place).equals(key)).findFirst()
        .orElseThrow();
  }
}
