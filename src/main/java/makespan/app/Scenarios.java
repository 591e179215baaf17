package makespan.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import makespan.model.TestRun;
import makespan.whatif.Scenario;

/// Scenarios and the runs that they are made on.
public final class Scenarios {
  private Scenarios() {}

  /// A scenario of a run, ready to be saved. Reads the archives once more for their hash.
  ///
  /// @param archives         what was opened, as the user named it
  /// @param containerPattern the pattern that told the containers apart, where the user gave one
  /// @param correction       what the user told of how they are to be read
  public static SavedScenario of(TestRun run, List<String> archives, Optional<String> containerPattern,
      Correction correction, Scenario scenario) {
    return new SavedScenario(
        archives.stream().map(archive -> new SavedScenario.Source(absolute(archive), ContentHash.of(archive))).toList(),
        run.containerRule(), containerPattern, correction, scenario);
  }

  /// Whether archives hold something else than those that a scenario was made on, in whatever order: a newer run of the
  /// same job, most likely.
  public static boolean differ(SavedScenario saved, List<String> archives) {
    List<String> hashes = archives.stream().map(ContentHash::of).sorted().toList();
    return !hashes.equals(saved.archives().stream().map(SavedScenario.Source::sha256).sorted().toList());
  }

  private static String absolute(String archive) {
    return archive.equals("-") ? archive : Path.of(archive).toAbsolutePath().toString();
  }
}
