package makespan.findings;

import java.util.Locale;

/// A line of evidence: something in the run that can be looked up, and what was measured of it.
///
/// @param what  what it is
/// @param name  of the file, the directory, the cause; the label of the container
/// @param words what was measured, in words
public record Exhibit(What what, String name, String words) {
  /// What in a run can be looked up.
  public enum What {
    /// A container of the job.
    CONTAINER,
    /// A file of tests.
    FILE,
    /// A directory of files.
    DIRECTORY,
    /// What tests broke for.
    CAUSE,
    /// A class, a test, or what else was split.
    UNIT;

    /// The word for it on the command line and in CSV.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
