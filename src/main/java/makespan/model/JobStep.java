package makespan.model;

/// One step of a CI job on one container, by CircleCI's clock: checkout, restoring a cache, the tests themselves.
///
/// @param name       as the configuration calls it
/// @param container  number of the container in the run
/// @param startNanos since the epoch
/// @param endNanos   since the epoch, not before the start
public record JobStep(String name, int container, long startNanos, long endNanos) {

  /// How long it took.
  public long durationNanos() {
    return endNanos - startNanos;
  }
}
