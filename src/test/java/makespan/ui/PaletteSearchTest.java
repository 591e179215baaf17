package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import makespan.analysis.Runs;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.ui.PaletteSearch.Found;
import makespan.ui.base.LoadedRun;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
  private static List<Found> found(Runs runs, String typed) {
    Job job = new Jobs(Runnable::run, Runnable::run).start(_ -> "", _ -> {}, _ -> {});
    return PaletteSearch.inRun(LoadedRun.of(runs.run()), typed, job);
  }

  @Test
  void aTestOfOneNameInSeveralFilesIsFoundInEach() {
    Runs runs = new Runs().container().test("a_test.py", "test_create", 1).test("b_test.py", "test_create", 1)
        .test("b_test.py", "test_created_at", 1).container().test("a_test.py", "test_create", 1);

    assertThat(found(runs, "test_create")).containsExactly(new Found.Test(0, "test_create", "a_test.py"),
        new Found.Test(1, "test_create", "b_test.py"), new Found.Test(2, "test_created_at", "b_test.py"));
  }

  @Test
  void ofMoreThanAreShownTheFirstOnesAre() {
    Runs runs = new Runs().container();
    IntStream.range(0, 100).forEach(file -> runs.test("t" + (100 + file) + ".py", "creates", 1));

    assertThat(found(runs, "creates")).hasSize(40).first().isEqualTo(new Found.Test(0, "creates", "t100.py"));
    assertThat(found(runs, "creates").getLast()).isEqualTo(new Found.Test(39, "creates", "t139.py"));
  }

  @Test
  void aContainerCalledJustSoComesFirst() {
    Runs runs = new Runs().container().test("a_1_test.py", "test 1", 1).container().test("b_test.py", "test 2", 1);

    assertThat(found(runs, "1")).startsWith(new Found.Container(1, "1"));
    assertThat(found(runs, "container 1")).as("as other views call it").startsWith(new Found.Container(1, "1"));
  }
}
