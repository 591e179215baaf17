package makespan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.model.JoinedReports;
import makespan.model.Rows;
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

  @Test
  void onlyWhatASplitMovesAsOneIsLongBesideTheIdeal() {
    var run = new Runs().container().test("a.rb", "a", 8).test("b.rb", "b", 1).container().test("b.rb", "c", 1).run();

    assertThat(new GroupColumns(Aggregates.of(run, Grouping.FILE), 5).size(0)).isEqualTo(GroupColumns.Size.OVER_IDEAL);
    assertThat(new GroupColumns(Aggregates.of(run, Grouping.CONTAINER), 5).anyLarge()).isFalse();
  }

  @Test
  void whatIsSummedUpIsWhatIsShown() {
    var run = new Runs().container().test("a.rb", "a", 1).test("b.rb", "b", 4).test("c.rb", "c", 2).run();
    var columns = new GroupColumns(Aggregates.of(run, Grouping.FILE), 5);

    assertThat(columns.keys(columns.upToNanos(Rows.all(3)))).containsExactly(7 * Runs.SECOND, 4 * Runs.SECOND,
        6 * Runs.SECOND);
    assertThat(columns.keys(columns.upToNanos(Rows.of(0, 2)))).containsExactly(3 * Runs.SECOND, 0, 2 * Runs.SECOND);
  }
}
