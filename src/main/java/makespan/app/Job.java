package makespan.app;

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
}
