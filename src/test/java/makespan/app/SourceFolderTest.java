package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import makespan.balance.splitter.Listing;
import makespan.balance.splitter.SourceSizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void knowsBytesAndLinesOfWhatIsThereAndLooksNowhereElse() throws IOException {
    Path checkout = Files.createDirectories(folder.resolve("checkout/spec"));
    Files.writeString(checkout.resolve("a_spec.rb"), "one\ntwo\n\u00e4");
    Files.writeString(folder.resolve("secret"), "outside");

    SourceSizes sizes = new SourceFolder(folder.resolve("checkout"))
        .sizes(List.of("spec/a_spec.rb", "spec/gone_spec.rb", "../secret", "bad\0name", "spec"));

    assertThat(sizes.bytes(0)).isEqualTo(10);
    assertThat(sizes.lines(0)).isEqualTo(2);
    for (int other = 1; other < 5; other++) {
      assertThat(sizes.bytes(other)).isEqualTo(Listing.UNKNOWN);
      assertThat(sizes.lines(other)).isEqualTo(Listing.UNKNOWN);
    }
  }
}
