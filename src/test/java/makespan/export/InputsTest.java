package makespan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir
  Path folder;

  @Test
  void anArchiveUnderAnotherNameIsStillAnInput() throws IOException {
    Path archive = Files.writeString(folder.resolve("run.zip"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("other.csv"), archive);
    Path hardLink = Files.createLink(folder.resolve("third.csv"), archive);
    List<String> archives = List.of("-", archive.toString());

    assertThat(Inputs.hold(archives, archive)).isTrue();
    assertThat(Inputs.hold(archives, folder.resolve("./run.zip"))).isTrue();
    assertThat(Inputs.hold(archives, link)).isTrue();
    assertThat(Inputs.hold(archives, hardLink)).isTrue();
  }

  @Test
  void aFileInsideAnOpenedFolderIsAnInputUnlessItIsNew() throws IOException {
    Path report = Files.writeString(folder.resolve("rspec.xml"), "x");

    assertThat(Inputs.hold(List.of(folder.toString()), report)).isTrue();
    assertThat(Inputs.hold(List.of(folder.toString()), folder.resolve("new.csv"))).isFalse();
  }

  @Test
  void otherFilesAreNoInputs() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "x");

    assertThat(Inputs.hold(List.of("missing.zip", "-", "\0"), other)).isFalse();
  }
}
