package makespan.read.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import makespan.model.JobStep;
import org.junit.jupiter.api.Test;

class JobContainersTest {
  private static List<JobStep> stepsOn(int... nodes) {
    return IntStream.of(nodes).mapToObj(node -> new JobStep("Tests", node, node, node + 1)).toList();
  }

  @Test
  void containersThatWroteNoReportAreContainersAllTheSame() {
    Containers told = Containers.of("exec folder", List.of("0", "10", "0"));

    JobContainers job = JobContainers.of(told, stepsOn(0, 1, 2, 10));

    assertThat(job.containers().labels()).containsExactly("0", "1", "2", "10");
    assertThat(job.containers().rule()).isEqualTo("exec folder");
    assertThat(IntStream.range(0, 3).map(job.containers()::container)).containsExactly(0, 3, 0);
    assertThat(job.steps()).extracting(JobStep::container).containsExactly(0, 1, 2, 3);
  }

  @Test
  void stepsOfOtherContainersAreNotThoseOfTheRun() {
    Containers others = Containers.of("named folder", List.of("0", "7"));
    Containers alone = ContainerRules.one(3);

    assertThat(JobContainers.of(others, stepsOn(0, 1)).steps()).isEmpty();
    assertThat(JobContainers.of(others, stepsOn(0, 1)).containers()).isSameAs(others);
    assertThat(JobContainers.of(alone, stepsOn(0, 1)).steps()).isEmpty();
    assertThat(JobContainers.of(alone, stepsOn(0)).steps()).hasSize(1);
    assertThat(JobContainers.of(others, List.of()).containers()).isSameAs(others);
  }
}
