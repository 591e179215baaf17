package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class ContainerFiguresTest {

  @Test
  void everyContainerIsCountedAlsoOneWithoutTests() {
    var busy = new ReportColumns("a.xml");
    int suite = busy.addSuite("s", TestRun.NO_START);
    busy.addTest(suite, "1", "c", "x", TestRun.NO_START, 5, Outcome.FAILED);
    busy.addTest(suite, "2", "c", "y", TestRun.NO_START, 2, Outcome.SKIPPED);
    busy.addTest(suite, "3", "c", "x", TestRun.NO_START, 1, Outcome.ERROR);
    busy.addUnaccounted(7);
    var idle = new ReportColumns("b.xml");
    var builder = new JoinedReports(List.of("0", "1"), path -> path);
    builder.add(busy, 0);
    builder.add(idle, 1);

    List<ContainerFigures> figures = ContainerFigures.of(builder.build("node folder", List.of("run"), List.of()));

    assertThat(figures).containsExactly(
        new ContainerFigures("0", 1, 3, 1, 1, 1, 2, 8, 7, 0, 1),
        new ContainerFigures("1", 1, 0, 0, 0, 0, 0, 0, 0, 0, 1));
  }
}
