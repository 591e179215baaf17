package makespan.read;

/// What a reader is at.
public enum Phase {
  /// Unpacking and reading reports; takes nearly all of the time.
  READING,
  /// Making one run of all reports.
  JOINING
}
