package makespan.findings;

/// From where on something is worth a finding.
///
/// @param clearShare      the least share of the makespan that a saving must have
/// @param clearNanos      the least saving, nanoseconds
/// @param highShare       from this share of wall or paid time on a finding is of high severity
/// @param mediumShare     from this share on it is of medium severity
/// @param mostOutsized    outsized units that are told of, longest first
/// @param mostParts       parts that a unit is cut in
/// @param replanNanos     how long planning anew may search
/// @param noiseShare      what ordinary noise between runs costs a perfect split, in the median
public record Thresholds(double clearShare, long clearNanos, double highShare, double mediumShare, int mostOutsized,
    int mostParts, long replanNanos, double noiseShare) {

  /// What Makespan uses. Below one second of makespan two splits are equal to people, and below 5 % nobody would change
  /// a build for it. A quarter of the job is severe, a tenth is what ordinary noise between two runs costs at least a
  /// perfect static split (9 to 20 % in the simulations behind the design). More than ten outsized units are a
  /// matter of the suite and not of a file; more than 16 parts each pay set-up again. 200 ms prove the best split of
  /// nearly every real suite.
  public static final Thresholds DEFAULT = new Thresholds(0.05, 1_000_000_000L, 0.25, 0.10, 10, 16, 200_000_000L,
      0.10);

  /// Whether a saving is worth telling of, against the makespan it is taken from.
  boolean clear(long savedNanos, long makespanNanos) {
    return savedNanos >= clearNanos && savedNanos >= clearShare * makespanNanos;
  }

  Severity severity(double share) {
    return share >= highShare ? Severity.HIGH : share >= mediumShare ? Severity.MEDIUM : Severity.LOW;
  }
}
