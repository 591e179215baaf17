package makespan.findings;

import java.util.Locale;

/// How much: of confidence in a finding, of effort to act on it.
public enum Level {
  LOW, MEDIUM, HIGH;

  /// The word used in CSV, such as `low`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
