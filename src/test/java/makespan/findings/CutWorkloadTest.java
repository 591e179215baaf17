package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;

class CutWorkloadTest {

  @Test
  void aUnitIsReplacedByItsParts() {
    Workload work = Workload.of(List.of("a", "b"), new long[]{10, 4}, new int[]{0, 1}, 2);
    var cut = new CutWorkload(work);

    cut.replace(0, List.of(7L, 3L));

    Workload parts = cut.workload();
    assertThat(parts.count()).isEqualTo(3);
    assertThat(parts.name(1)).isEqualTo("a");
    assertThat(parts.units().totalNanos()).isEqualTo(14);
  }
}
