package makespan.findings;

import java.util.Locale;

/// How much of the job a finding is about; the shares are in [Thresholds].
public enum Severity {
  LOW, MEDIUM, HIGH;

  /// The word used in CSV, such as `high`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
