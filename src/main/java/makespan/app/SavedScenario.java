package makespan.app;

import java.util.List;
import java.util.Optional;
import makespan.whatif.Scenario;

/// A scenario with what it was made on, as a file keeps it. Immutable.
///
/// @param archives         what was opened
/// @param containerRule    what told the containers apart
/// @param containerPattern the pattern that did, where the user gave one
/// @param correction       what the user told of how the archives are to be read
public record SavedScenario(List<Source> archives, String containerRule, Optional<String> containerPattern,
    Correction correction, Scenario scenario) {

  /// Something that was opened.
  ///
  /// @param path   as it can be opened again, without tokens
  /// @param sha256 hash of its content in lower-case hexadecimal digits; empty where there is none, as of standard input
  public record Source(String path, String sha256) {}

  /// Copies the list.
  public SavedScenario {
    archives = List.copyOf(archives);
  }

  /// A scenario of archives that are read as they are.
  public SavedScenario(List<Source> archives, String containerRule, Optional<String> containerPattern,
      Scenario scenario) {
    this(archives, containerRule, containerPattern, Correction.NONE, scenario);
  }

  /// What was told of how the archives are to be read, a pattern included that was given where they were opened.
  public Correction told() {
    return correction.isEmpty() ? containerPattern.map(Correction::byPattern).orElse(correction) : correction;
  }

  /// Paths of what was opened.
  public List<String> paths() {
    return archives.stream().map(Source::path).toList();
  }
}
