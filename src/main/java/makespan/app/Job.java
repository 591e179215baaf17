package makespan.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A piece of work under way. Safe for use by several threads.
public final class Job {
  private final AtomicBoolean cancelled = new AtomicBoolean();

  Job() {}

  /// Says that the result is not wanted any more.
  public void cancel() {
    cancelled.set(true);
  }

  /// Whether the result is not wanted any more.
  public boolean cancelled() {
    return cancelled.get();
  }

  /// Ends the work of this job where it is called, if the result is not wanted any more.
  ///
  /// @throws CancellationException then
  public void stopIfCancelled() {
    if (cancelled()) {
      throw new CancellationException("not wanted any more");
    }
  }
}
