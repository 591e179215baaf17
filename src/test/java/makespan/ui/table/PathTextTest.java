package makespan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {

  @ParameterizedTest
  @CsvSource({"99, spec/models/billing/order_spec.rb",
    "33, spec/models/billing/order_spec.rb",
    "32, spec/models/…/order_spec.rb",
    "27, spec/models/…/order_spec.rb",
    "26, spec/…/order_spec.rb",
    "20, spec/…/order_spec.rb",
    "19, …/order_spec.rb",
    "15, …/order_spec.rb",
    "14, order_spec.rb",
    "1, order_spec.rb"})
  void directoriesGiveWayAndTheFileStays(int room, String shown) {
    assertThat(PathText.fitting("spec/models/billing/order_spec.rb", room, String::length)).isEqualTo(shown);
  }
}
