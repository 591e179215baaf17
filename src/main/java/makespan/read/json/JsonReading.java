package makespan.read.json;

import java.util.List;
import makespan.read.container.Manifest.Artifact;
import makespan.read.junit.ReportReading;

/// What a document of JSON turned out to be.
public sealed interface JsonReading {

  /// A list of what the containers of a job stored.
  record Artifacts(List<Artifact> artifacts) implements JsonReading {
    /// Copies the list.
    public Artifacts {
      artifacts = List.copyOf(artifacts);
    }
  }

  /// A list of tests as CircleCI keeps them: what ran, without the container it ran on.
  ///
  /// @param more whether the list goes on in another answer of the API
  record Tests(ReportReading reading, boolean more) implements JsonReading {}

  /// Anything else.
  ///
  /// @param sound whether it is JSON to its end, or as far as it was read
  record Other(boolean sound) implements JsonReading {}
}
