package makespan.app;

import java.util.Optional;
import java.util.function.Consumer;

/// A place for one job at a time: a newer request cancels the one before it. For use by one thread, the face's.
public final class LatestJob {
  private final Jobs jobs;
  private Optional<Job> current = Optional.empty();

  /// @param jobs where the work is done
  public LatestJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /// Cancels what is under way here and starts other work.
  public <T> Job start(Jobs.Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    cancel();
    Job job = jobs.start(work, done, failed);
    current = Optional.of(job);
    return job;
  }

  /// Cancels what is under way here and starts other work, whose values are heard of as they get better.
  public <T> Job startSteps(Jobs.Steps<T> work, Consumer<? super T> heard, Consumer<? super Throwable> failed) {
    cancel();
    Job job = jobs.startSteps(work, heard, failed);
    current = Optional.of(job);
    return job;
  }

  /// Cancels what is under way here, if anything.
  public void cancel() {
    current.ifPresent(Job::cancel);
    current = Optional.empty();
  }
}
