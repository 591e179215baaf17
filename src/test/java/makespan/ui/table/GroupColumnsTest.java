package makespan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.JoinedReports;
import org.junit.jupiter.api.Test;

class GroupColumnsTest {
  @Test
  void aContainerWithoutTestsHasColumnsToo() {
    var run = new JoinedReports(List.of("0", "1"), UnaryOperator.identity()).build("folder", List.of(), List.of());
    var columns = new GroupColumns(Aggregates.of(run, Grouping.CONTAINER), 0);

    assertThat(columns.keys(columns::meanNanos)).containsExactly(0, 0);
    assertThat(columns.keys(columns::firstContainer)).containsExactly(-1, -1);
    assertThat(columns.share(1)).isZero();
    assertThat(columns.size(1)).isEqualTo(GroupColumns.Size.ORDINARY);
  }
}
