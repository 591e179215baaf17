package makespan.app;

import java.util.List;
import java.util.Optional;
import makespan.whatif.Scenario;

/// A scenario with what it was made on, as a file keeps it. Immutable.
///
/// @param archives         what was opened
/// @param containerRule    what told the containers apart
/// @param containerPattern the pattern that did, where the user gave one
public record SavedScenario(List<Source> archives, String containerRule, Optional<String> containerPattern,
    Scenario scenario) {

  /// Something that was opened.
  ///
  /// @param path   as it can be opened again, without tokens
  /// @param sha256 hash of its content in lower-case hexadecimal digits; empty where there is none, as of standard input
  public record Source(String path, String sha256) {}

  /// Copies the list.
  public SavedScenario {
    archives = List.copyOf(archives);
  }

  /// Paths of what was opened.
  public List<String> paths() {
    return archives.stream().map(Source::path).toList();
  }
}
