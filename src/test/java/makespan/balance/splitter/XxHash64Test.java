package makespan.balance.splitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XxHash64Test {
  /// Values that other implementations are tested with, such as those of python-xxhash: nothing, less than four bytes,
  /// one stripe and no rest, a stripe with a rest of four bytes and single ones.
  @ParameterizedTest
  @CsvSource({"'',ef46db3751d8e999", "a,d24ec4f1a98c6e5b", "abc,44bc2cf5ad770999",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,856e843298f99ad7",
    "Nobody inspects the spammish repetition,fbcea83c8a378bf1",
    "The quick brown fox jumps over the lazy dog,0b242d361fda71bc"})
  void agreesWithPublishedValues(String text, String hash) {
    assertThat(Long.toHexString(XxHash64.of(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(hash.replaceFirst("^0+", ""));
  }
}
