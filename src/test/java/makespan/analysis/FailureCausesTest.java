package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import makespan.model.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCausesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
    AssertionError | expected 5 but was 7 at 0x7f01ab | ^^ | AssertionError: expected # but was # at #
    AssertionError | AssertionError: expected 'a' | ^^ | AssertionError: expected …
    ^^ | only the message | ^^ | only the message
    KeyError | ^^ | ^^ | KeyError
    E | digest 1f2e3d4c5b6a7980 of feedback | ^^ | E: digest # of feedback
    ^^ | Connection refused | 10.0.3.19:6389 | network call to port 6389
    ^^ | Connection refused | [::1]:5432 | network call to port 5432
    ^^ | blocked | example.org:80 | network call to the web, port 80 or 443
    ^^ | blocked | example.org | network call to an unknown port
    WebMock::NetConnectNotAllowedError | Real HTTP connections are disabled | ^^ | network call to an unknown port
    """)
  void failuresThatDifferByValuesOnlyHaveOneCause(String type, String message, String address, String cause) {
    assertThat(FailureCauses.name(new Failure(type, message, address))).isEqualTo(cause);
  }
}
