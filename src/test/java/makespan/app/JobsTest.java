package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class JobsTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final Queue<Runnable> face = new ArrayDeque<>();
  private final Jobs jobs = new Jobs(workers::add, face::add);
  private final List<String> heard = new ArrayList<>();

  private static void runAll(Queue<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }

  @Test
  void handsTheValueOverOnTheFace() {
    jobs.start(_ -> "value", heard::add, fault -> heard.add("failed " + fault));

    runAll(workers);
    assertThat(heard).isEmpty();
    runAll(face);
    assertThat(heard).containsExactly("value");
  }

  @Test
  void theEndWaitsForFilesThatAreBeingWritten() {
    jobs.start(jobs.writing(_ -> "written"), heard::add, fault -> heard.add("failed " + fault));
    assertThat(jobs.awaitWritten(Duration.ZERO)).isFalse();

    runAll(workers);
    assertThat(jobs.awaitWritten(Duration.ZERO)).isTrue();
  }

  @Test
  void workEndsWhereItAsksAfterItWasCancelled() {
    Job job = jobs.start(asked -> {
      asked.stopIfCancelled();
      heard.add("begun");
      asked.cancel();
      asked.stopIfCancelled();
      heard.add("went on");
      return "value";
    }, heard::add, fault -> heard.add("failed " + fault));

    runAll(workers);
    runAll(face);

    assertThat(job.cancelled()).isTrue();
    assertThat(heard).containsExactly("begun");
  }

  @Test
  void handsOverTheNewestOfValuesThatGetBetterAndTheLast() {
    jobs.<String>startSteps((_, better) -> {
      better.accept("first");
      better.accept("second");
      return "last";
    }, heard::add, fault -> heard.add("failed " + fault));

    runAll(workers);
    runAll(face);

    assertThat(heard).containsExactly("second", "last");
  }

  @Test
  void handsOverEachValueThatTheFaceIsFreeFor() {
    jobs.<String>startSteps((_, better) -> {
      better.accept("first");
      runAll(face);
      better.accept("second");
      runAll(face);
      return "last";
    }, heard::add, fault -> heard.add("failed " + fault));

    runAll(workers);
    runAll(face);

    assertThat(heard).containsExactly("first", "second", "last");
  }

  @Test
  void nothingIsHeardOfStepsOfACancelledJob() {
    jobs.<String>startSteps((job, better) -> {
      better.accept("first");
      job.cancel();
      return "last";
    }, heard::add, fault -> heard.add("failed " + fault));

    runAll(workers);
    runAll(face);

    assertThat(heard).isEmpty();
  }

  @Test
  void handsAFaultOver() {
    jobs.start(_ -> {
      throw new IOException("disk full");
    }, _ -> heard.add("done"), fault -> heard.add(String.valueOf(fault.getMessage())));

    runAll(workers);
    runAll(face);

    assertThat(heard).containsExactly("disk full");
  }

  @Test
  void nothingIsHeardOfACancelledJobEvenIfItsWorkIsDone() {
    Job job = jobs.start(_ -> "value", heard::add, fault -> heard.add("failed " + fault));

    runAll(workers);
    job.cancel();
    runAll(face);

    assertThat(heard).isEmpty();
  }

  @Test
  void workOfACancelledJobIsNotBegun() {
    Job job = jobs.start(_ -> {
      heard.add("begun");
      return "value";
    }, heard::add, _ -> {});
    job.cancel();

    runAll(workers);

    assertThat(heard).isEmpty();
  }

  @Test
  void theNewestRequestWins() {
    var latest = new LatestJob(jobs);
    latest.start(_ -> "old", heard::add, _ -> {});
    latest.start(_ -> "new", heard::add, _ -> {});

    runAll(workers);
    runAll(face);

    assertThat(heard).containsExactly("new");
  }
}
