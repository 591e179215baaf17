package makespan.cli;

import java.util.Objects;
import java.util.stream.Stream;

import makespan.whatif.Edit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// One edit among the words of a call; a group of options of which each occurrence has one, so that their order is kept.
final class EditOption {
  @Option(names = "--drop", paramLabel = "GLOB", converter = EditConverters.Drop.class, description = "Delete the tests of "
      + "these files. GLOB may also be a /regular expression/, and may begin with class:, test: or cause:.")
  private @Nullable Edit drop;

  @Option(names = "--speed-up", paramLabel = "GLOB=PERCENT", converter = EditConverters.SpeedUp.class, description = "Take "
      + "a part off the tests of these files.")
  private @Nullable Edit speedUp;

  @Option(names = "--trim", paramLabel = "SECONDS[:GLOB]", converter = EditConverters.Trim.class, description = "Take a "
      + "fixed time off every test, or off those of these files, but never more than it has.")
  private @Nullable Edit trim;

  @Option(names = "--split", paramLabel = "FILE=K", converter = EditConverters.Split.class, description = "Cut a file into "
      + "K by its tests, in their order; FILE=K:even takes no notice of the order.")
  private @Nullable Edit split;

  @Option(names = "--setup", paramLabel = "SECONDS", converter = EditConverters.SetUp.class, description = "Every "
      + "container takes as long before its first test.")
  private @Nullable Edit setup;

  @Option(names = "--pin", paramLabel = "FILE=N", converter = EditConverters.Pin.class, description = "Run a file on "
      + "container N, from 0, whatever the splitter would do.")
  private @Nullable Edit pin;

  /// The edit.
  Edit edit() {
    return Stream.of(drop, speedUp, trim, split, setup, pin).filter(Objects::nonNull).findFirst().orElseThrow();
  }
}
