package makespan.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNameTest {

  @ParameterizedTest
  @CsvSource({"run.zip, run.zip", "/home/me/run.zip, run.zip", "artifacts/0/, 0", "-, -", "., .", "/, /",
    "C:\\ci\\run.zip, run.zip", "rspec.xml?circle-token=abc123, rspec.xml",
    "dir/rspec.xml?circle-token=abc123&x=1, rspec.xml"})
  void onlyTheLastPartIsShownAndNeverAToken(String archive, String shown) {
    assertThat(ShownName.of(archive)).isEqualTo(shown);
  }

  @Test
  void aSentenceLosesItsTokens() {
    assertThat(ShownName.withoutToken("cannot open 'rspec.xml?circle-token=s3cret': gone"))
        .isEqualTo("cannot open 'rspec.xml': gone");
  }
}
