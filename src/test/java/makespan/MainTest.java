package makespan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @ParameterizedTest
  @CsvSource({"Linux, '', '', false", "Linux, '', :0, true", "Linux, '', ' ', false", "Linux, Headless, '', true",
    "Mac OS X, '', '', true", "Windows 11, '', '', true"})
  void aWindowNeedsADisplay(String osName, String platform, String display, boolean expected) {
    assertThat(Main.hasDisplay(osName, platform, Map.of("DISPLAY", display))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Linux, false", "Mac OS X, true"})
  void withoutAnyVariableOnlyLinuxHasNone(String osName, boolean expected) {
    assertThat(Main.hasDisplay(osName, "", Map.of())).isEqualTo(expected);
  }
}
