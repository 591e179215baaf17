package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final TestRun TEN = run("a", 60, "b", 40);

  @Test
  void aRunIsLikeItself() {
    Likeness likeness = of(TEN, TEN);

    assertThat(likeness.likeForLike()).isTrue();
    assertThat(likeness.inBoth()).isEqualTo(2);
  }

  @Test
  void anotherNumberOfContainersIsNotLikeForLike() {
    TestRun two = new Runs().container().test("a", "works", 60).container().test("b", "works", 40).run();

    assertThat(of(TEN, two).sameContainers()).isFalse();
    assertThat(of(TEN, two).likeForLike()).isFalse();
    assertThat(of(TEN, two).tests()).isEqualTo(Likeness.Degree.SAME);
  }

  @Test
  void theShareOfTheTimeInCommonFilesDecides() {
    assertThat(of(TEN, run("a", 60, "c", 6)).tests()).isEqualTo(Likeness.Degree.CHANGED);
    assertThat(of(TEN, run("b", 40, "c", 4)).tests()).isEqualTo(Likeness.Degree.LITTLE);
    assertThat(of(TEN, run("c", 60, "d", 40)).tests()).isEqualTo(Likeness.Degree.NOTHING);
    assertThat(of(run("a", 95, "b", 5), run("a", 95, "c", 5)).tests()).isEqualTo(Likeness.Degree.SAME);
  }

  @Test
  void whatCameAndWentIsCounted() {
    Likeness likeness = of(TEN, run("a", 60, "c", 20));

    assertThat(likeness.onlyBefore()).isEqualTo(1);
    assertThat(likeness.onlyAfter()).isEqualTo(1);
    assertThat(likeness.sharedBefore()).isEqualTo(0.6);
    assertThat(likeness.sharedAfter()).isEqualTo(0.75);
  }

  @Test
  void runsWithoutAnyTimeAreComparedByWhatTheyHold() {
    assertThat(of(run("a", 0, "b", 0), run("a", 0, "b", 0)).tests()).isEqualTo(Likeness.Degree.SAME);
    assertThat(of(run("a", 0, "b", 0), run("c", 0, "d", 0)).tests()).isEqualTo(Likeness.Degree.NOTHING);
  }

  private static Likeness of(TestRun before, TestRun after) {
    return Likeness.of(ComparisonTest.compared(before, after));
  }

  private static TestRun run(String one, double seconds, String other, double otherSeconds) {
    return new Runs().container().test(one, "works", seconds).test(other, "works", otherSeconds).run();
  }
}
