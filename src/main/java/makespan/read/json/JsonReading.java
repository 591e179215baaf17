package makespan.read.json;

import java.util.List;
import makespan.model.JobStep;
import makespan.model.Problem;
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

  /// Times of files or tests that a splitter has kept: pytest-split's `.test_durations`, Knapsack's report.
  record Times(ReportReading reading) implements JsonReading {}

  /// A job: when each step ran, on which container.
  ///
  /// @param steps    by container and start; container numbers are those of CircleCI
  /// @param problems what could not be read of it
  record Job(List<JobStep> steps, List<Problem> problems) implements JsonReading {
    /// Copies the lists.
    public Job {
      steps = List.copyOf(steps);
      problems = List.copyOf(problems);
    }
  }

  /// Anything else.
  ///
  /// @param sound whether it is JSON to its end, or as far as it was read
  record Other(boolean sound) implements JsonReading {}
}
